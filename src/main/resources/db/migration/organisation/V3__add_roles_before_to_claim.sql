-- What the claimant was before the claim was granted: the house may take its answer back while nobody has acted on it.
alter table claim
    add column roles_before text[] not null default '{}'
        check (roles_before <@ array['OWNER', 'SIGNATORY', 'MEMBER']);
comment on column claim.roles_before is 'Roles that the claimant had when the claim was granted; empty for none.';

-- Claims that were answered, the last answer first.
create index claim_by_answer on claim (answered desc, id) where state <> 'ASKED';
