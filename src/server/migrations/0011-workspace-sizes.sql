-- What a workspace holds, counted with each write, so that no quota has to read all of it. Bytes of documents as JSON, of versions compressed.
alter table workspaces add column documents bigint not null default 0;
alter table workspaces add column document_bytes bigint not null default 0;
alter table workspaces add column version_bytes bigint not null default 0;
update workspaces set
  documents = (select count(*) from documents where documents.workspace_id = workspaces.id),
  document_bytes = (select coalesce(sum(octet_length(value)), 0) from documents where documents.workspace_id = workspaces.id),
  version_bytes = (select coalesce(sum(octet_length(body)), 0) from versions join version_chunks using (content_id)
    where versions.workspace_id = workspaces.id);
