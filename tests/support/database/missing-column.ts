import { connect } from "@/lib/data/engines/connect";
import { databaseUrl } from "./database-contents";

/** Makes every statement fail that names the column, on both engines. */
export async function withoutColumn(
  table: string,
  column: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const rename = async (from: string, to: string) => {
    const connection = await connect(databaseUrl(), "existing");
    const sql = `ALTER TABLE "${table}" RENAME COLUMN "${from}" TO "${to}"`;
    await connection.run(sql).finally(() => connection.close());
  };
  await rename(column, "missing");
  await work().finally(() => rename("missing", column));
}
