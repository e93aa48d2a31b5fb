-- Everything that public pages are read from up to here. Who adds a table adds its line in its own migration.
do $$
declare
    announced record;
begin
    for announced in
        select * from (values
            ('house',             'house',        'select r.id'),
            ('initiative',        'initiative',   'select r.id'),
            ('edition',           'edition',      'select r.id'),
            ('phase',             'edition',      'select r.edition'),
            ('component',         'edition',      'select r.edition'),
            ('theme',             'edition',      'select r.edition'),
            ('credit',            'edition',      'select r.edition'),
            ('credit_logo',       'edition',      'select x.edition from credit x where x.id = r.credit'),
            ('organisation',      'organisation', 'select r.id'),
            ('organisation_logo', 'organisation', 'select r.organisation'),
            ('partnership',       'partnership',  'select r.id'),
            ('partnership_area',  'partnership',  'select r.partnership'),
            ('point_version',     'partnership',  'select x.partnership from observed_point x where x.id = r.point'),
            ('point_extract',     'partnership',  'select x.partnership from observed_point x where x.id = r.point'),
            ('gathering',         'gathering',    'select r.id'),
            ('agenda_item',       'gathering',    'select r.gathering'),
            ('speaker',           'gathering',    'select x.gathering from agenda_item x where x.id = r.agenda_item'),
            ('material',          'gathering',    'select r.gathering'),
            ('minutes',           'gathering',    'select r.gathering'),
            ('gathering_photo',   'gathering',    'select r.gathering'),
            ('press_contact',     'press',        'select r.edition'),
            ('press_photo',       'press',        'select r.edition'),
            ('press_photo_file',  'press',        'select x.edition from press_photo x where x.id = r.photo'),
            ('edition_figure',    'figure',       'select r.edition'),
            ('film',              'film',         'select r.id'),
            ('film_file',         'film',         'select r.film'),
            ('film_poster',       'film',         'select r.film'),
            ('film_subtitles',    'film',         'select r.film'),
            ('picture',           'picture',      'select r.thing'),
            ('picture_person',    'picture',      'select r.thing'),
            ('consent_use',       'picture',      'select x.thing from picture_person x where x.consent = r.consent')
        ) as each (of_table, kind, things)
    loop
        call announce_changes(announced.of_table, announced.kind, announced.things);
    end loop;
end $$;
