import type { Finding } from '../model/findings.ts';
import { type FindingTexts, writeFinding } from './write-finding.ts';

/**
 * Codes for what a school's data and its region's rules say of each other. `{name}` stands for a parameter. Codes are
 * part of the interface: they are never renamed and never reused. `{clause}` is the citation of the rule.
 */
export const REGION_FINDINGS = {
  REGION_UNKNOWN: {
    severity: 'error',
    message: ['没有名为“{region}”的地区规则包。', 'There is no policy pack called "{region}".'],
    cause: ['地区名称写错，或规则包没有载入。', 'The region is misspelt, or its pack was not loaded.'],
    remedy: [
      '改为 {known} 之一，或载入该地区的规则包（--policy 文件，或 POST /v1/policies）。',
      'Use one of {known}, or load the pack of the region (--policy FILE, or POST /v1/policies).',
    ],
  },
  REGION_SERVICE_MINUTES: {
    severity: 'warning',
    message: [
      '{grade}{day}的课后服务为 {minutes} 分钟，规定为{asked}。',
      '{grade} has {minutes} minutes of service on {dayEn}; the rule asks for {askedEn}.',
    ],
    cause: [
      '作息表里的时段太短或太长（{clause}）。',
      'The blocks of the bell times are too short or too long ({clause}).',
    ],
    remedy: ['调整作息表里时段的起止。', 'Change the times of the blocks in the bell times.'],
  },
  REGION_ENDS_EARLY: {
    severity: 'warning',
    message: [
      '{grade}{day}的课后服务 {end} 结束，早于 {least}。',
      'The service of {grade} on {dayEn} ends at {end}, earlier than {least}.',
    ],
    cause: ['最后一个时段结束得早（{clause}）。', 'The last block ends early ({clause}).'],
    remedy: [
      '延长最后一个时段；确实不能的，登记理由（deviations）。',
      'Let the last block end later; where that is impossible, put the reason on record (deviations).',
    ],
  },
  REGION_DAY_WITHOUT_SERVICE: {
    severity: 'warning',
    message: ['{grade}{day}没有课后服务。', '{grade} has no service on {dayEn}.'],
    cause: ['这一天没有安排时段（{clause}）。', 'No block takes place on this weekday ({clause}).'],
    remedy: ['为这一天安排时段。', 'Give the weekday blocks.'],
  },
  REGION_EXTENDED_CARE: {
    severity: 'warning',
    message: [
      '{grade}{day}的延时托管只有 {minutes} 分钟。',
      '{grade} is offered {minutes} minutes of extended care on {dayEn}.',
    ],
    cause: [
      '规定要为有特殊需要的学生提供延时托管（{clause}）。',
      'Extended care for pupils with special need must be offered ({clause}).',
    ],
    remedy: ['在课后服务结束后增加延时时段。', 'Add a block of extended care after the service.'],
  },
  REGION_BLOCK_ORDER: {
    severity: 'warning',
    message: ['{grade}{day}社团时段排在作业时段之前。', '{grade} has clubs before homework on {dayEn}.'],
    cause: ['规定先作业辅导、后社团（{clause}）。', 'Homework comes first, then clubs ({clause}).'],
    remedy: ['在作息表里调换两个时段。', 'Exchange the two blocks in the bell times.'],
  },
  REGION_PART_MISSING: {
    severity: 'warning',
    message: ['{grade}{day}没有{part}。', '{grade} has no {partEn} on {dayEn}.'],
    cause: ['规定要有这一部分（{clause}）。', 'The rule asks for this part ({clause}).'],
    remedy: ['为该年级安排这个时段。', 'Give the grade such a block.'],
  },
  REGION_AFTERNOON_START: {
    severity: 'warning',
    message: [
      '{grade}{day}下午 {start} 上课，规定为 {allowed}。',
      '{grade} begins afternoon lessons at {start} on {dayEn}; the rule says {allowed}.',
    ],
    cause: [
      '作息表的下午上课时间与规定不同（{clause}）。',
      'The bell times differ from the rule ({clause}).',
    ],
    remedy: [
      '改正作息表，或核对学校是县城还是农村。',
      'Correct the bell times, or whether the school is in town or rural.',
    ],
  },
  REGION_POST_MISSING: {
    severity: 'warning',
    message: ['没有设置{post}岗位。', 'No post is set up for this: {postEn}.'],
    cause: ['规定课后服务要有这个岗位（{clause}）。', 'The service needs this post ({clause}).'],
    remedy: ['在岗位表增加这个岗位，并写明由哪类人员轮值。', 'Add the post and say which staff take turns.'],
  },
  REGION_CONTENT_FORBIDDEN: {
    severity: 'error',
    message: [
      '“{name}”的名称或说明含有“{words}”，属于{category}。',
      'The name or description of "{name}" mentions {words}: {categoryEn}.',
    ],
    cause: ['课后服务不得有这样的内容（{clause}）。', 'The service may not have such content ({clause}).'],
    remedy: [
      '更换内容或改正文字；属于误判的，在“偏离理由”里写明规则 {rule}、对象 {id} 和理由。',
      'Change the content or the wording; if it is a false alarm, put rule {rule}, place {id} and the reason on record in deviations.',
    ],
  },
  REGION_CONTENT_EXCUSED: {
    severity: 'warning',
    message: [
      '“{name}”含有“{words}”，已登记理由：{reason}（{by}，{date}）。',
      '"{name}" mentions {words}; a reason is on record: {reason} ({by}, {date}).',
    ],
    cause: [
      '文字触发了筛查（{clause}），学校判断为误判。',
      'The screening objected ({clause}); the school decided otherwise.',
    ],
    remedy: ['留存理由，备检查。', 'Keep the reason for inspection.'],
  },
  REGION_EXTERNAL_UNQUALIFIED: {
    severity: 'warning',
    message: [
      '校外人员{name}没有登记资质，不能安排。',
      '{name} from outside has no qualification on record and cannot be placed.',
    ],
    cause: [
      '校外专业人员须具备资质，志愿者除外（{clause}）。',
      'Professionals from outside need one, volunteers excepted ({clause}).',
    ],
    remedy: [
      '登记资质证明；是志愿者的改正类别。',
      'Record the qualification, or correct the kind to volunteer.',
    ],
  },
  REGION_VENDOR_BARRED: {
    severity: 'warning',
    message: ['机构{name}不能进校：{why}。', '{name} may not work here: {whyEn}.'],
    cause: ['地区规则不允许（{clause}）。', "The region's rules bar it ({clause})."],
    remedy: [
      '换用名单内的非学科类机构，或补登批准日期。',
      'Use a listed non-subject vendor, or record the approval.',
    ],
  },
  REGION_IN_SERVICE_TEACHER: {
    severity: 'warning',
    message: [
      '机构派来的{name}是在职教师，不能安排。',
      '{name}, sent by a vendor, is a teacher in service and cannot be placed.',
    ],
    cause: ['机构不得聘用在职教师（{clause}）。', 'Vendors may not employ teachers in service ({clause}).'],
    remedy: ['请机构另派人员。', 'Ask the vendor for somebody else.'],
  },
  REGION_FEE_WHERE_FREE: {
    severity: 'warning',
    message: [
      '“{name}”每次收费 {fen} 分，但本地课后服务免费。',
      '"{name}" costs {fen} fen a session, but the service is free of charge here.',
    ],
    cause: ['本地规定课后服务免费（{clause}）。', 'The region has the service free of charge ({clause}).'],
    remedy: ['取消收费。', 'Take away the fee.'],
  },
  EVIDENCE_RULE_UNKNOWN: {
    severity: 'warning',
    message: [
      '合规核对登记了“{rule}”，但地区规则里没有这一条。',
      'The checklist has a record for "{rule}", which is no rule of the region.',
    ],
    cause: ['规则编号写错，或换了地区。', 'The id is misspelt, or the region was changed.'],
    remedy: ['改正规则编号，合规报告里有。', 'Correct the id; the compliance report lists them.'],
  },
  EVIDENCE_LATE: {
    severity: 'warning',
    message: [
      '“{sentence}”应在 {from}{by} 之前办妥，登记为 {date}（{who}）。',
      '"{sentenceEn}" was due by {by}; it was done on {date} ({who}).',
    ],
    cause: ['办理日期不在规定期限内（{clause}）。', 'It was done outside its dates ({clause}).'],
    remedy: ['说明原因，下学期提前办理。', 'Explain it, and be earlier next term.'],
  },
  EVIDENCE_OVERDUE: {
    severity: 'warning',
    message: [
      '“{sentence}”应在 {by} 前办妥，还没有登记{month}。',
      '"{sentenceEn}" was due by {by} and is not ticked off{monthEn}.',
    ],
    cause: ['没有办理，或办理了没有登记（{clause}）。', 'It was not done, or not recorded ({clause}).'],
    remedy: ['办理并在“合规核对”里登记日期和姓名。', 'Do it, and record the date and name on the checklist.'],
  },
  DEVIATION_NOT_ALLOWED: {
    severity: 'warning',
    message: ['为“{rule}”登记的理由不起作用。', 'The reason on record for "{rule}" has no effect.'],
    cause: [
      '没有这条规则，或它不是原则性要求，也不是文字筛查。',
      'There is no such rule, or it is neither "in principle" nor a screening of words.',
    ],
    remedy: ['删去这一条，或改正规则编号。', 'Remove it, or correct the id of the rule.'],
  },
  DEVIATION_PLACE_UNKNOWN: {
    severity: 'warning',
    message: [
      '为“{rule}”登记的理由指向“{where}”，学校没有这个社团、活动或年级。',
      'The reason on record for "{rule}" is about "{where}", which is no club, activity or grade.',
    ],
    cause: ['编号写错，或已经删除。', 'The id is misspelt, or gone.'],
    remedy: ['改正编号；空白表示全部。', 'Correct the id; leave it out for everywhere.'],
  },
} as const satisfies Record<string, FindingTexts>;

export type RegionFindingCode = keyof typeof REGION_FINDINGS;

/** A finding about a school under its region's rules; `path` points into the school document. */
export function regionFinding(
  code: RegionFindingCode,
  path: string,
  params: Finding['params'],
  severity: Finding['severity'] = REGION_FINDINGS[code].severity,
): Finding {
  return writeFinding(code, { ...REGION_FINDINGS[code], severity }, path, params);
}
