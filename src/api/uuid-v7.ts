import { randomBytes } from 'node:crypto';

/** A source of UUIDv7 (RFC 9562): ids of one source are in the order of their making, also within a millisecond. */
export function uuidV7Source(nowMs: () => number = Date.now): () => string {
  let lastMs = -1;
  let counter = 0;
  return () => {
    const bytes = randomBytes(16);
    const now = nowMs();
    if (now > lastMs) {
      lastMs = now;
      // Starts low, to leave room for many more in the same millisecond.
      counter = bytes.readUInt16BE(6) & 0x07ff;
    } else {
      counter += 1;
      if (counter > 0x0fff) {
        lastMs += 1;
        counter = 0;
      }
    }
    bytes.writeUIntBE(lastMs, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
}
