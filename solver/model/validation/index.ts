export { CATALOGUE, type FindingCode } from './catalogue.ts';
export { type Validation, validateSchool } from './validate-school.ts';
