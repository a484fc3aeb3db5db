import type { Finding } from '../model/findings.ts';
import { type FindingTexts, writeFinding } from './write-finding.ts';

/**
 * Every code a policy pack can be answered with. `{name}` stands for a parameter of the finding.
 * Codes are part of the interface: they are never renamed and never reused.
 */
export const POLICY_FINDINGS = {
  POLICY_NOT_JSON: {
    severity: 'error',
    message: ['规则包不是有效的 JSON：{detail}', 'The policy pack is not valid JSON: {detail}'],
    cause: ['文件可能不完整或带有多余字符。', 'The file may be cut off or hold stray characters.'],
    remedy: ['用 JSON 编辑器检查后再载入。', 'Check it with a JSON editor and load it again.'],
  },
  POLICY_SHAPE: {
    severity: 'error',
    message: [
      '规则包的这一处格式不对：{detail}',
      'This part of the policy pack has the wrong shape: {detail}',
    ],
    cause: ['字段缺少、多余或类型不符。', 'A field is missing, unknown or of the wrong type.'],
    remedy: ['对照 afterbell.policy/1 的说明改正。', 'Correct it by the description of afterbell.policy/1.'],
  },
  POLICY_UNKNOWN_PACK: {
    severity: 'error',
    message: ['没有名为“{pack}”的规则包。', 'There is no policy pack called "{pack}".'],
    cause: ['名称写错，或文件没有载入。', 'The name is wrong, or its file was not loaded.'],
    remedy: ['从列表中选择，或先载入该文件。', 'Choose one from the list, or load its file first.'],
  },
  POLICY_DUPLICATE_PACK: {
    severity: 'error',
    message: ['规则包“{pack}”出现了 {count} 次。', 'The policy pack "{pack}" is given {count} times.'],
    cause: ['载入的文件与自带的规则包同名。', 'A loaded file has the id of a bundled pack.'],
    remedy: ['换一个 id，用 extends 继承原来的规则包。', 'Give it another id and extend the original.'],
  },
  POLICY_UNKNOWN_PARENT: {
    severity: 'error',
    message: ['“{pack}”继承的规则包“{parent}”不存在。', '"{pack}" extends "{parent}", which does not exist.'],
    cause: ['名称写错，或上级文件没有载入。', 'The name is wrong, or the parent file was not loaded.'],
    remedy: ['改正 extends，或同时载入上级文件。', 'Correct extends, or load the parent file too.'],
  },
  POLICY_CYCLE: {
    severity: 'error',
    message: ['规则包的继承成环：{cycle}。', 'Policy packs extend one another in a circle: {cycle}.'],
    cause: ['一个规则包间接继承了自己。', 'A pack extends itself through others.'],
    remedy: ['去掉环上的一个 extends。', 'Take one extends out of the circle.'],
  },
  POLICY_BASE_ABSENT: {
    severity: 'warning',
    message: [
      '选择了全国规则，但“{pack}”没有继承它。',
      'The national base was chosen, but "{pack}" does not extend it.',
    ],
    cause: ['extends 里没有 national。', 'Its extends does not name national.'],
    remedy: [
      '在 extends 中加上 national，或选择不带全国规则。',
      'Add national to extends, or choose the pack without the base.',
    ],
  },
  POLICY_DUPLICATE_RULE: {
    severity: 'error',
    message: ['“{pack}”中规则“{rule}”写了两次。', '"{pack}" holds the rule "{rule}" twice.'],
    cause: ['同一规则包内规则 id 必须唯一。', 'Within a pack the id of a rule is unique.'],
    remedy: ['删去一条，或改用另一个 id。', 'Remove one, or use another id.'],
  },
  POLICY_DUPLICATE_HEADING: {
    severity: 'error',
    message: [
      '文件目录中“{number}”第 {occurrence} 次出现重复。',
      'The heading index lists occurrence {occurrence} of "{number}" twice.',
    ],
    cause: ['编号相同的标题要用 occurrence 区分。', 'Headings of the same number differ in occurrence.'],
    remedy: ['按出现顺序编写 occurrence。', 'Number the occurrences in their order.'],
  },
  POLICY_CITATION_DOCUMENT_UNKNOWN: {
    severity: 'error',
    message: [
      '规则“{rule}”引用的文件“{document}”没有目录。',
      'The rule "{rule}" cites "{document}", of which no heading index is given.',
    ],
    cause: ['没有规则包为这个文件列出标题。', 'No pack lists the headings of that document.'],
    remedy: [
      '在 document 中列出标题，或改正文件名。',
      'List its headings under document, or correct the name.',
    ],
  },
  POLICY_CITATION_HEADING_UNKNOWN: {
    severity: 'error',
    message: [
      '规则“{rule}”引用的标题“{number} {heading}”（第 {occurrence} 处）不在文件目录中。',
      'The rule "{rule}" cites the heading "{number} {heading}" (occurrence {occurrence}), which is not in the index.',
    ],
    cause: ['编号、标题文字或第几处与目录不符。', 'Number, text or occurrence differ from the index.'],
    remedy: ['按目录改正引用。', 'Correct the citation by the index.'],
  },
  POLICY_LEVEL_RAISED_WITHOUT_SOURCE: {
    severity: 'error',
    message: [
      '规则“{rule}”的级别从“{parent}”中的 {from} 升为 {to}，却没有引用任何文件。',
      'The rule "{rule}" is raised from {from} in "{parent}" to {to} without citing a document.',
    ],
    cause: ['更严的要求必须有出处。', 'A stricter demand needs a source.'],
    remedy: [
      '引用规定这一点的文件，或保留原来的级别。',
      'Cite the document that says so, or keep the level.',
    ],
  },
  POLICY_LEVEL_LOWERED: {
    severity: 'warning',
    message: [
      '规则“{rule}”的级别从“{parent}”中的 {from} 降为 {to}。',
      'The rule "{rule}" is lowered from {from} in "{parent}" to {to}.',
    ],
    cause: [
      '下级文件通常不能放宽上级规定。',
      'A lower authority can rarely relax what a higher one demands.',
    ],
    remedy: ['请与主管部门确认。', 'Confirm with the district.'],
  },
  POLICY_CORE_WEAKENED: {
    severity: 'error',
    message: ['基本规则“{rule}”不能降为 {to}。', 'The planning rule "{rule}" cannot be lowered to {to}.'],
    cause: ['没有它，方案就不成立。', 'Without it a plan is no plan.'],
    remedy: ['删去这条规则，或保持为 hard。', 'Remove the rule, or keep it hard.'],
  },
  POLICY_UNIT_MISMATCH: {
    severity: 'error',
    message: [
      '规则“{rule}”的“{param}”单位是 {unit}，应为 {expected}。',
      'In the rule "{rule}" the figure "{param}" is in {unit}; it must be in {expected}.',
    ],
    cause: ['同一个数字在各规则包里单位必须一致。', 'A figure has the same unit in every pack.'],
    remedy: ['换算成规定的单位。', 'Convert it to that unit.'],
  },
  POLICY_VALUE_INVALID: {
    severity: 'error',
    message: [
      '规则“{rule}”的“{param}”的值“{value}”不合要求（{unit}）。',
      'In the rule "{rule}" the value "{value}" of "{param}" is not allowed ({unit}).',
    ],
    cause: ['值的类型、范围或代码不对。', 'Its type, range or code is wrong.'],
    remedy: ['按单位的要求填写。', 'Write it as the unit demands.'],
  },
  POLICY_PARAM_MISSING: {
    severity: 'error',
    message: [
      '规则“{rule}”缺少数字“{param}”（{unit}）。',
      'The rule "{rule}" lacks the figure "{param}" ({unit}).',
    ],
    cause: ['没有它，排班无法执行这条规则。', 'Without it the rule cannot steer planning.'],
    remedy: [
      '补上这个数字；文件没有写时把级别改为 schoolDecides。',
      'Add it; where the document is silent use schoolDecides.',
    ],
  },
  POLICY_SUPERSEDED_BY_UNKNOWN: {
    severity: 'error',
    message: [
      '规则“{rule}”说被“{byPack}”的“{byRule}”取代，但找不到它。',
      'The rule "{rule}" is said to be superseded by "{byRule}" of "{byPack}", which is not there.',
    ],
    cause: ['规则包或规则 id 写错。', 'The pack or the id of the rule is wrong.'],
    remedy: ['改正 supersededBy。', 'Correct supersededBy.'],
  },
  POLICY_RULE_NOT_CHECKED: {
    severity: 'warning',
    message: [
      '规则“{rule}”标为由方案核验，但没有对应的核验。',
      'The rule "{rule}" is marked as shown by the plan, but nothing checks it there.',
    ],
    cause: ['这个 id 不在可核验的规则之列。', 'The id is not among the rules that the audit knows.'],
    remedy: ['改用已有的 id，或把 shownBy 改为 checklist。', 'Use a known id, or set shownBy to checklist.'],
  },
} as const satisfies Record<string, FindingTexts>;

export type PolicyFindingCode = keyof typeof POLICY_FINDINGS;
/** A finding about a policy pack; `path` points into the file of the pack named by `params.pack`. */
export type PolicyFinding = Finding & { code: PolicyFindingCode };

/** A finding with its sentences filled in. */
export function policyFinding(
  code: PolicyFindingCode,
  path: string,
  params: Finding['params'],
): PolicyFinding {
  return { ...writeFinding(code, POLICY_FINDINGS[code], path, params), code };
}

/** True when nothing stops planning; warnings do not. */
export function isUsable(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error');
}
