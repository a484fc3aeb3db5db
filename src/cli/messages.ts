/** All words of the command line. Chinese is the default; English with `--lang en`. */
export type Language = 'zh' | 'en';

const MESSAGES = {
  fileMissing: { zh: '找不到文件：{file}', en: 'No such file: {file}' },
  fileUnreadable: { zh: '文件无法读取：{file}（{detail}）', en: 'Cannot read {file} ({detail})' },
  fileNotJson: { zh: '文件不是有效的 JSON：{file}（{detail}）', en: 'Not valid JSON: {file} ({detail})' },
  fileNotWritten: { zh: '文件无法写入：{file}（{detail}）', en: 'Cannot write {file} ({detail})' },
  findings: { zh: '共 {errors} 处错误、{warnings} 处提醒', en: '{errors} errors, {warnings} warnings' },
  cause: { zh: '原因', en: 'Cause' },
  remedy: { zh: '办法', en: 'Remedy' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  valid: { zh: '数据没有错误，可以排课。', en: 'The data has no errors and can be planned.' },
  notPlanned: { zh: '数据有错误，没有排课。', en: 'The data has errors; nothing was planned.' },
  planned: { zh: '{school}：{status}（用时 {seconds} 秒）', en: '{school}: {status} ({seconds} s)' },
  complete: { zh: '排课完成', en: 'complete' },
  partial: { zh: '部分完成，有未落实事项', en: 'partial, some things are open' },
  infeasible: { zh: '无法排出可行方案', en: 'impossible as it stands' },
  stopped: { zh: '已停止，保留目前最好的方案', en: 'stopped, the best so far is kept' },
  written: { zh: '方案已写入 {file}', en: 'Plan written to {file}' },
  schoolWritten: {
    zh: '已生成学校 {file}：{classes} 个班，{pupils} 名学生，{staff} 名教职工',
    en: 'Wrote {file}: {classes} classes, {pupils} pupils, {staff} staff',
  },
  summary: {
    zh: '每周 {sessions} 场活动；全学期 {duties} 个岗次，空缺 {open} 个；学生 {placed} 人次选入社团，第一志愿 {first}%，前 {n} 志愿 {within}%',
    en: '{sessions} sessions a week; {duties} duties in the term, {open} open; {placed} club places, first choice {first}%, first {n} choices {within}%',
  },
  openItems: { zh: '未落实事项（{count}）', en: 'Open items ({count})' },
  noOpenItems: { zh: '没有未落实事项。', en: 'Nothing is open.' },
  violations: { zh: '硬性规则违反（{count}）', en: 'Hard rules broken ({count})' },
  deviations: { zh: '原则性要求的偏离（{count}）', en: 'Deviations from "in principle" rules ({count})' },
  noViolations: {
    zh: '核查通过：{rules} 条规则，没有违反硬性规则。',
    en: 'Audit passed: {rules} rules, no hard rule broken.',
  },
  notPlan: { zh: '方案文件格式不对：{detail}', en: 'Not a plan document: {detail}' },
  otherSchool: {
    zh: '这份方案不是用这份学校数据排出来的（校验码不同），仍按现有数据核查。',
    en: 'This plan was not made from this school file (the hashes differ); it is audited against the file as it is.',
  },
  more: { zh: '……还有 {count} 条', en: '… and {count} more' },
  demoIntro: {
    zh: '放学后（Afterbell）演示：为“{school}”（{classes} 个班，{pupils} 名学生，{staff} 名教职工）排一学期课后服务',
    en: 'Afterbell demo: planning a term of after-school service for "{school}" ({classes} classes, {pupils} pupils, {staff} staff)',
  },
  classTable: { zh: '{name}一周排片表', en: 'The week of class {name}' },
  personTable: { zh: '{name}老师的值守安排（前四周）', en: 'Duties of {name} (first four weeks)' },
  fairness: { zh: '工作量公平', en: 'Fairness of load' },
  fairnessLine: {
    zh: '每份额课时：最高 {highest}，最低 {lowest}，平均 {mean}；基尼系数 {gini}，Jain 指数 {jain}',
    en: 'Lessons per share: highest {highest}, lowest {lowest}, mean {mean}; Gini {gini}, Jain {jain}',
  },
  certificateLine: {
    zh: '证书覆盖 {covered} / {duties} 个岗次；全方案与下界相差 {gap}%。',
    en: 'The certificate covers {covered} of {duties} duties; the whole is within {gap}% of its lower bound.',
  },
  dismissal: { zh: '错峰放学（{weekday}，{after}）', en: 'Dismissal in waves ({weekday}, {after})' },
  afterLessons: { zh: '正课结束后', en: 'after the lessons' },
  afterBlock: { zh: '{block}结束后', en: 'after {block}' },
  time: { zh: '时间', en: 'Time' },
  gate: { zh: '校门', en: 'Gate' },
  pupils: { zh: '人数', en: 'Pupils' },
  groups: { zh: '班级、社团', en: 'Groups' },
  place: { zh: '地点', en: 'Place' },
  content: { zh: '内容', en: 'Content' },
  person: { zh: '负责人', en: 'Responsible' },
  form: { zh: '形式', en: 'Form' },
  date: { zh: '日期', en: 'Date' },
  post: { zh: '岗位', en: 'Post' },
  weekday: { zh: '星期', en: 'Weekday' },
  vacant: { zh: '（空缺）', en: '(vacant)' },
  weekdays: { zh: '周一,周二,周三,周四,周五', en: 'Mon,Tue,Wed,Thu,Fri' },
  progress: { zh: '{stage} {percent}%', en: '{stage} {percent}%' },
  stage_validate: { zh: '检查数据', en: 'validating' },
  stage_calendar: { zh: '展开校历', en: 'calendar' },
  stage_demand: { zh: '统计需求', en: 'demand' },
  stage_matrix: { zh: '编排周表', en: 'matrix' },
  stage_enrolment: { zh: '分配社团', en: 'enrolment' },
  stage_dismissal: { zh: '安排放学', en: 'dismissal' },
  stage_roster: { zh: '排值守', en: 'roster' },
  stage_simulation: { zh: '模拟放学', en: 'simulation' },
  stage_audit: { zh: '核查', en: 'audit' },
  stage_report: { zh: '汇总', en: 'reports' },
  internal: {
    zh: '程序内部错误（{detail}）。请把命令和文件一起反馈给我们。',
    en: 'Internal error ({detail}). Please report the command and the file.',
  },
  serving: {
    zh: '放学后已启动：{address}（按 Ctrl-C 停止）',
    en: 'Afterbell is running at {address} (Ctrl-C stops it)',
  },
  stopping: { zh: '正在停止……', en: 'Stopping ...' },
  portBad: {
    zh: 'PORT 应为 0 到 65535 的整数：{port}',
    en: 'PORT must be a whole number from 0 to 65535: {port}',
  },
  portInUse: {
    zh: '端口 {port} 已被占用，请用 PORT 或 --port 换一个。',
    en: 'Port {port} is in use; choose another one with PORT or --port.',
  },
  addressRefused: {
    zh: '无法使用地址 {host}:{port}（{code}）。',
    en: 'The address {host}:{port} cannot be used ({code}).',
  },
  dataInUse: {
    zh: '数据目录 {folder} 正被另一个放学后进程使用。',
    en: 'The data folder {folder} is in use by another Afterbell process.',
  },
  packBad: { zh: '政策包有误：{file}（{detail}）', en: 'Bad policy pack {file} ({detail})' },
  regionUnknown: { zh: '没有名为“{region}”的地区政策包。', en: 'There is no policy pack "{region}".' },
  clubForm: { zh: '社团走班', en: 'club' },
  groupForm: { zh: '按班', en: 'by class' },
  mergedForm: { zh: '合班', en: 'merged classes' },
} as const;

export type MessageKey = keyof typeof MESSAGES;

export function text(
  language: Language,
  key: MessageKey,
  params: Record<string, string | number> = {},
): string {
  return MESSAGES[key][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
