-- Mails are forgotten some time after they were written, with the addresses they went to.
create index mail_by_time on mail (created_at);
