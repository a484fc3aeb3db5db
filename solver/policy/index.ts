import chongming from './packs/chongming.json' with { type: 'json' };
import core from './packs/core.json' with { type: 'json' };
import helan from './packs/helan.json' with { type: 'json' };
import henan from './packs/henan.json' with { type: 'json' };
import hubeiSchool from './packs/hubei-school.json' with { type: 'json' };
import national from './packs/national.json' with { type: 'json' };
import sanya from './packs/sanya.json' with { type: 'json' };
import { PolicyPack } from './schema.ts';

/** The packs that come with the program. A region that is not here is a file of the same format, loaded at run time. */
export const BUNDLED_PACKS: readonly PolicyPack[] = [
  core,
  national,
  sanya,
  hubeiSchool,
  henan,
  helan,
  chongming,
].map((pack) => PolicyPack.parse(pack));
