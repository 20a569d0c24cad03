-- U+0000 in texts kept the whole database from moving to PostgreSQL, which cannot store it. No entry takes it any more.
-- SQLite's replace() takes it for an empty text, but json_quote() escapes it.
UPDATE "User" SET "name" = json_extract(replace(json_quote("name"), '\u0000', ''), '$')
WHERE instr(CAST("name" AS BLOB), x'00') > 0 AND instr(CAST("name" AS BLOB), CAST('\u0000' AS BLOB)) = 0;
UPDATE "Passkey" SET "name" = json_extract(replace(json_quote("name"), '\u0000', ''), '$')
WHERE instr(CAST("name" AS BLOB), x'00') > 0 AND instr(CAST("name" AS BLOB), CAST('\u0000' AS BLOB)) = 0;
UPDATE "Account" SET "label" = json_extract(replace(json_quote("label"), '\u0000', ''), '$')
WHERE instr(CAST("label" AS BLOB), x'00') > 0 AND instr(CAST("label" AS BLOB), CAST('\u0000' AS BLOB)) = 0;
UPDATE "Account" SET "subject" = json_extract(replace(json_quote("subject"), '\u0000', ''), '$')
WHERE instr(CAST("subject" AS BLOB), x'00') > 0 AND instr(CAST("subject" AS BLOB), CAST('\u0000' AS BLOB)) = 0;
UPDATE "ItemProgress" SET "note" = json_extract(replace(json_quote("note"), '\u0000', ''), '$')
WHERE instr(CAST("note" AS BLOB), x'00') > 0 AND instr(CAST("note" AS BLOB), CAST('\u0000' AS BLOB)) = 0;
UPDATE "Enrolment" SET "specialisation" = json_extract(replace(json_quote("specialisation"), '\u0000', ''), '$')
WHERE instr(CAST("specialisation" AS BLOB), x'00') > 0 AND instr(CAST("specialisation" AS BLOB), CAST('\u0000' AS BLOB)) = 0;
