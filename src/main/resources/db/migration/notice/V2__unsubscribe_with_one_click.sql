-- Where a mail program stops a digest with one click (RFC 8058): it holds a secret, and goes with the body.
alter table mail
    add column unsubscribe text check (unsubscribe ~ '^https?://'),
    add constraint ways_to_unsubscribe_are_dropped check (unsubscribe is null or link and state in ('WAITING', 'SENDING', 'KEPT'));
