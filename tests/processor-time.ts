/**
 * What a call costs, in milliseconds of processor time: what else the machine does at the same time does not count, as it would by the
 * clock.
 */
export function processorMs(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
