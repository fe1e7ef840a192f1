// @ts-check
// Loaded into the API's process before the API (`node --import`). The supervisor holds the other end of an IPC
// channel and sends nothing over it. When the channel closes the supervisor is gone, however it went: the API then
// drains as on SIGTERM, and is ended if it takes longer than 10 s. Apart from that the contract is the environment
// (see application.mjs) and SIGTERM.
process.on('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
