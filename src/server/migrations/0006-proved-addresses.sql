-- An address counts as proved where the company's provider says so of whom it signs in, and nowhere else: until now it did as well of whoever came by a
-- link, which an admin of any organisation can make for any address and keep. Whose first way in was the provider stays as the provider said.
update people set email_verified = false
where email_verified and not exists (
  select 1 from accounts provided
  where provided.user_id = people.id and provided.provider_id <> 'credential' and not exists (
    select 1 from accounts own
    where own.user_id = people.id and own.provider_id = 'credential' and own.created_at <= provided.created_at
  )
);
