// One real application for the whole run: built, migrated, with the demonstration of today, on a free port.
// Journeys find it at E2E_URL and its browser at E2E_CHROMIUM.
const { join } = require('node:path');
const { findChromium } = require('./chromium.cjs');

const RUN_MS = 300_000;
const ZONES = ['UTC', 'Europe/London'];

/** Phones, server and demonstration share the real clock: a run that would cross a midnight begins after it. */
async function waitForADayThatLasts() {
  const daysAt = (at) => ZONES.map((timeZone) => at.toLocaleDateString('sv-SE', { timeZone })).join();
  while (daysAt(new Date()) !== daysAt(new Date(Date.now() + RUN_MS)))
    await new Promise((resolve) => setTimeout(resolve, 1000));
}

module.exports = async () => {
  await waitForADayThatLasts();
  const [
    { startTemporaryPostgres, temporaryFolder },
    { freePort },
    { prepare },
    { startApplication },
    { readSettings, withoutSettings },
  ] = await Promise.all([
    import('../../tools/postgres/temporary.mjs'),
    import('../../tools/postgres/postmaster.mjs'),
    import('../../tools/start/prepare.mjs'),
    import('../../tools/start/application.mjs'),
    import('../../tools/start/settings.mjs'),
  ]);
  const chromium = await findChromium();
  process.env.E2E_CHROMIUM = chromium.path;
  process.env.E2E_CHROMIUM_LIBRARIES = chromium.libraries;

  await prepare();
  const environment = { ...withoutSettings(process.env), NODE_ENV: 'production' };
  const folder = temporaryFolder();
  const undo = [];
  globalThis.journeysApplication = {
    stop: async () => {
      for (const stop of undo.reverse()) await stop();
    },
  };
  try {
    const { port, api, database } = await startApplication(
      readSettings({ ...environment, PORT: String(await freePort(null)), DATA_DIR: join(folder, 'data') }),
      { onStarted: (stop) => undo.push(stop), postgres: () => startTemporaryPostgres(folder) },
    );
    process.env.E2E_URL = `http://localhost:${port}`;
    process.env.E2E_OWNER_URL = database.owner;
    process.env.E2E_API_PID = String(api.pid());
  } catch (error) {
    await globalThis.journeysApplication.stop();
    throw error;
  }
};
