-- Whether more than a password was shown where a session began: a passkey, a code of an app, or the company's sign-in. Of those that go on it is not known, so
-- that where admins need it they sign in once more.
alter table sessions add column beyond_password boolean not null default false;
