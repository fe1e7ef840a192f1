// One PostgreSQL for the whole run, in a folder that disappears with it. Each test file makes its own database
// through TEST_ADMIN_URL (superuser of the cluster), and works in it as the owner or as the application.
module.exports = async () => {
  const { startTemporaryPostgres } = await import('../../../../tools/postgres/temporary.mjs');
  const postgres = await startTemporaryPostgres();
  const now = new Date();
  const noon = new Date(new Date(now).setUTCHours(12, 0, 0, 0));
  process.env.TEST_START_OF_RUN = noon.toISOString();
  process.env.TEST_CLOCK_AHEAD_MS = String(noon.getTime() - now.getTime());
  process.env.TEST_ADMIN_URL = postgres.adminUrl;
  process.env.TEST_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_APP_URL = postgres.appUrl;
  globalThis.integrationPostgres = postgres;
};
