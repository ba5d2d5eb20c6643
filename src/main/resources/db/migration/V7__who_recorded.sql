-- Who recorded an adoption as it stands, and when; empty and null for what was recorded before this was kept.
alter table adoption add column recorded_by varchar default '' not null;
alter table adoption add column recorded_at timestamp with time zone;
