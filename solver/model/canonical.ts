import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { compareText } from './primitives.ts';
import type { School } from './school.ts';

/**
 * The school with every list of things that have an id in the order of ids, so that plans do not depend on the order
 * of rows in a workbook. Lists whose order carries meaning (choices, templates, day kinds, preferred rooms) stay.
 */
export function canonicalSchool(school: School): School {
  return {
    ...school,
    campuses: byId(school.campuses),
    buildings: byId(school.buildings),
    rooms: byId(school.rooms),
    gates: byId(school.gates),
    stages: byId(school.stages),
    grades: [...school.grades].sort((a, b) => a.number - b.number || compareText(a.id, b.id)),
    classes: byId(school.classes),
    ...(school.pupils ? { pupils: byId(school.pupils) } : {}),
    ...(school.headCounts ? { headCounts: byJson(school.headCounts) } : {}),
    staff: byId(school.staff),
    externals: byId(school.externals),
    vendors: byId(school.vendors),
    clubs: byId(school.clubs),
    activities: byId(school.activities),
    posts: byId(school.posts),
    blocks: byId(school.blocks),
    locks: byJson(school.locks),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

function byJson<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: canonicalJson(item) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}

/** Canonical JSON by RFC 8785. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 of the canonical JSON, as hexadecimal text. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
