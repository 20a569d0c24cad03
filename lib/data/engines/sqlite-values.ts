import type { Statement } from "better-sqlite3";
import type { Row } from "./connection";

type Columns = Record<string, unknown>;

const toDate = (value: unknown) => (typeof value === "number" ? new Date(value) : value);
const toBoolean = (value: unknown) => (value === null ? null : value === 1);
const unchanged = (value: unknown) => value;

export type Column = { readonly name: string; readonly type: string | null };

export function rowConverterOf(
  statement: Statement<unknown[], unknown[]>,
): (row: unknown[]) => Columns {
  return rowReaderOf(statement.reader ? statement.raw().columns() : []);
}

/** Rows as arrays, converted here by column type: the driver's objects take half as long again. */
export function rowReaderOf(list: readonly Column[]): (row: unknown[]) => Columns {
  const columns = list.map(({ name, type }) => {
    if (type === "DATETIME") return { name, read: toDate };
    return { name, read: type === "BOOLEAN" ? toBoolean : unchanged };
  });
  return (values) => {
    const row: Columns = {};
    columns.forEach(({ name, read }, index) => {
      row[name] = read(values[index]);
    });
    return row;
  };
}

export function toSqliteValue(value: Row[string]): string | number | Uint8Array | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}
