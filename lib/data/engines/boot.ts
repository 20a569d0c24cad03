/** Opens the database, or ends the process with a readable reason: an operator has no use for a stack trace. */
export async function boot(): Promise<void> {
  try {
    // Imported here, because a wrong environment already throws while its module loads.
    const { openDatabase } = await import("../database");
    await openDatabase();
  } catch (error) {
    console.error(`langkah: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
