import type { Region, RegionId } from '../region.ts';
import { CHONGMING } from './chongming.ts';
import { HELAN } from './helan.ts';
import { HENAN } from './henan.ts';
import { HUBEI } from './hubei.ts';
import { NATIONAL } from './national.ts';
import { SANYA } from './sanya.ts';

export const REGIONS: Readonly<Record<RegionId, Region>> = {
  national: NATIONAL,
  sanya: SANYA,
  'hubei-school': HUBEI,
  henan: HENAN,
  helan: HELAN,
  chongming: CHONGMING,
};
