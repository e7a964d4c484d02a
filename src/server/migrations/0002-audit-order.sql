-- Finds the events of one workspace in their order without reading those of all others.
create index audit_events_in_order on audit_events (workspace_id, id);
