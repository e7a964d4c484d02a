-- How one may sign in to an organisation, and from where its people come, as JSON; null: as to the server.
alter table organisations add column sign_in_rules text;

-- Whether a session was begun with the company's sign-in, or by a link of whoever runs the server. Of those that go on it is not known, so that where an
-- organisation asks for it they sign in once more.
alter table sessions add column by_company boolean not null default false;
