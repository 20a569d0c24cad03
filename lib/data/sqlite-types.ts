import type { Statement } from "better-sqlite3";

type Columns = Record<string, unknown>;

/**
 * Gives the rows of a statement their types, in place: instants are kept as milliseconds and truths as numbers, in
 * columns that are declared as such.
 */
export function typesOf(statement: Statement<unknown[], Columns>): (row: Columns) => Columns {
  const columns = statement.columns();
  const namesOf = (type: string) =>
    columns.filter((column) => column.type === type).map(({ name }) => name);
  const [instants, truths] = [namesOf("DATETIME"), namesOf("BOOLEAN")];
  return (row) => {
    for (const name of instants) {
      const value = row[name];
      if (typeof value === "number") row[name] = new Date(value);
    }
    for (const name of truths) {
      if (row[name] !== null) row[name] = row[name] === 1;
    }
    return row;
  };
}
