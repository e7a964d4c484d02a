-- What each person has written in an organisation, counted with each write, so that one member cannot take all of its room. Of documents of before it is not known who wrote
-- them: they count for the organisation alone.
alter table documents add column author text;

create table person_sizes (
  organisation_id text not null,
  -- As versions and events name them.
  author text not null,
  documents bigint not null,
  document_bytes bigint not null,
  version_bytes bigint not null,
  primary key (organisation_id, author)
);
-- PostgreSQL's own JSON types refuse some notes, so that the name is read from the text; one with characters that JSON escapes counts for the organisation alone.
insert into person_sizes (organisation_id, author, documents, document_bytes, version_bytes)
select organisation_id, substring(meta from '"author":"([^"\\]+)"'), 0, 0, coalesce(sum(octet_length(body)), 0)
from versions
  join workspaces on workspaces.id = versions.workspace_id
  left join version_chunks using (content_id)
where meta ~ '"author":"[^"\\]+"'
group by 1, 2;
