// Keeps a phone's or tablet's screen from going dark while somebody is on the floor.

let lock = null;

export async function keepAwake(wanted) {
  try {
    if (wanted && (!lock || lock.released)) lock = await navigator.wakeLock?.request("screen");
    else if (!wanted) await lock?.release();
  } catch {
    // Out of battery or out of sight: the screen may go dark.
  }
}
