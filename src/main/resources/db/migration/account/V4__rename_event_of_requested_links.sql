-- The event has a room of its own, account.link, and a listener of its own; those not yet delivered are found there.
update event_publication
   set event_type = 'org.tandem.account.link.LinkEvent$LinkRequested',
       listener_id = replace(listener_id, 'org.tandem.account.AccountEvent)', 'org.tandem.account.link.LinkEvent$LinkRequested)')
 where event_type = 'org.tandem.account.AccountEvent$LinkRequested';
