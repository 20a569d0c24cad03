/** Exits with a one-line reason when the database cannot be used. */
export async function boot(): Promise<void> {
  try {
    // Imported here because a wrong environment throws while its module loads.
    const { openDatabase } = await import("../database");
    await openDatabase();
  } catch (error) {
    console.error(`langkah: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
