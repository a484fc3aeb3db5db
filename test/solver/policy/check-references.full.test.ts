import { expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { School } from '../../../solver/model/school.ts';
import { checkSchoolPolicy } from '../../../solver/policy/check-school.ts';

it.each(REFERENCE_SCHOOLS.map((entry) => [entry.id, entry] as const))(
  'the reference school %s keeps what its region asks of its data',
  (_, entry) => {
    expect(checkSchoolPolicy(School.parse(entry.build()), []).findings).toEqual([]);
  },
);
