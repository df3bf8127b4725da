/**
 * By what the rule ledger is filtered, beside the JSON that it stands in: ten thousand cases are looked through without
 * reading ten thousand assessments. Kept by triggers, so that whoever writes a change or a case need not know of it.
 */
const facetsOf = (row: string) => `
  INSERT INTO change_facets (change_id, facet, value)
    SELECT ${row}.id, 'topic', value ->> '$.id' FROM json_each(${row}.assessment, '$.topics') WHERE true
    ON CONFLICT DO NOTHING;
  INSERT INTO change_facets (change_id, facet, value)
    SELECT ${row}.id, 'market', value FROM json_each(${row}.assessment, '$.markets') WHERE true
    ON CONFLICT DO NOTHING;
  INSERT INTO change_facets (change_id, facet, value)
    SELECT ${row}.id, value ->> '$.role', value ->> '$.date' FROM json_each(${row}.assessment, '$.days')
      WHERE value ->> '$.role' IN ('effective', 'deadline')
    UNION SELECT ${row}.id, 'effective', ${row}.assessment ->> '$.effective.date'
      WHERE ${row}.assessment ->> '$.effective.date' IS NOT NULL
    UNION SELECT ${row}.id, 'deadline', ${row}.assessment ->> '$.deadline.date'
      WHERE ${row}.assessment ->> '$.deadline.date' IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO change_texts (change_id, text) VALUES (${row}.id, lower(
    coalesce(${row}.assessment ->> '$.headline.en', '') || ' ' ||
    coalesce(${row}.assessment ->> '$.headline.zh-CN', '') || ' ' || ${row}.title || ' ' || ${row}.url))
    ON CONFLICT DO UPDATE SET text = excluded.text;`;

const peopleOf = (row: string) => `
  INSERT INTO case_people (case_id, person)
    SELECT ${row}.id, value ->> '$.assignee' FROM json_each(${row}.checklist, '$.items')
      WHERE value ->> '$.assignee' IS NOT NULL
    UNION SELECT ${row}.id, ${row}.assignee WHERE ${row}.assignee IS NOT NULL
    UNION SELECT ${row}.id, ${row}.acknowledged_by WHERE ${row}.acknowledged_by IS NOT NULL
    ON CONFLICT DO NOTHING;`;

export const ledgerFacets = `
CREATE TABLE change_facets (
  change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
  facet     TEXT NOT NULL CHECK (facet IN ('topic', 'market', 'effective', 'deadline')),
  value     TEXT NOT NULL,
  PRIMARY KEY (change_id, facet, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_facets_by_value ON change_facets (facet, value, change_id);

-- Headlines, title and address, in lower case.
CREATE TABLE change_texts (
  change_id INTEGER PRIMARY KEY REFERENCES changes (id) ON DELETE CASCADE,
  text      TEXT NOT NULL
) STRICT;

-- Who has to do with a case: who answers for it, took it, or has one of its questions.
CREATE TABLE case_people (
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person  TEXT NOT NULL,
  PRIMARY KEY (case_id, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_people_by_person ON case_people (person, case_id);

CREATE TRIGGER change_facets_insert AFTER INSERT ON changes WHEN NEW.assessment IS NOT NULL BEGIN ${facetsOf('NEW')}
END;
CREATE TRIGGER change_facets_update AFTER UPDATE OF assessment ON changes WHEN NEW.assessment IS NOT NULL BEGIN
  DELETE FROM change_facets WHERE change_id = NEW.id; ${facetsOf('NEW')}
END;
CREATE TRIGGER case_people_insert AFTER INSERT ON cases BEGIN ${peopleOf('NEW')}
END;
CREATE TRIGGER case_people_update AFTER UPDATE OF checklist, assignee, acknowledged_by ON cases BEGIN
  DELETE FROM case_people WHERE case_id = NEW.id; ${peopleOf('NEW')}
END;
CREATE INDEX cases_by_opening ON cases (opened_at);

-- What is stored already goes through the same triggers.
UPDATE changes SET assessment = assessment WHERE assessment IS NOT NULL;
UPDATE cases SET checklist = checklist;
`;
