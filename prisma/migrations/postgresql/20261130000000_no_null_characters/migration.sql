-- PostgreSQL stores no U+0000, so there is nothing to mend. SQLite's migration of this name does it there.
SELECT 1;
