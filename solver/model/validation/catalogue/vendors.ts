import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Vendors and their clubs. */
export const VENDOR_FINDINGS = {
  CLUB_VENDOR_MISSING: {
    severity: 'error',
    message: {
      zh: '社团“{club}”由校外机构提供，但没有写是哪一家。',
      en: 'The club “{club}” is provided by a vendor, but none is named.',
    },
    cause: { zh: 'provider 是 vendor，缺少 vendor。', en: '“provider” is vendor and “vendor” is missing.' },
    remedy: { zh: '请填写机构编号，或者改提供方。', en: 'Name the vendor, or change the provider.' },
  },
  CLUB_VENDOR_NEEDLESS: {
    severity: 'warning',
    message: {
      zh: '社团“{club}”由{provider}提供，却写了机构“{vendor}”。',
      en: 'The club “{club}” is provided by {provider} but names the vendor “{vendor}”.',
    },
    cause: {
      zh: 'provider 不是 vendor，机构不起作用。',
      en: '“provider” is not vendor, so the vendor has no effect.',
    },
    remedy: {
      zh: '请删去机构，或者把提供方改为 vendor。',
      en: 'Remove the vendor, or set the provider to vendor.',
    },
  },
  CLUB_VENDOR_SUBJECT: {
    severity: 'error',
    message: {
      zh: '社团“{club}”的机构“{vendor}”是学科类机构。',
      en: 'The vendor “{vendor}” of the club “{club}” teaches school subjects.',
    },
    cause: {
      zh: '学科类校外培训机构不得参与课后服务。',
      en: 'Subject-teaching institutions may not take part in the service.',
    },
    remedy: {
      zh: '请换成非学科类机构，或者由本校教师开设。',
      en: 'Choose a non-subject vendor, or let own staff lead it.',
    },
  },
  CLUB_VENDOR_NOT_APPROVED: {
    severity: 'error',
    message: {
      zh: '社团“{club}”（{from} 至 {to}）的机构“{vendor}”在这段时间不在教育局名单上。',
      en: 'The vendor “{vendor}” of the club “{club}” is not on the bureau’s list from {from} to {to}.',
    },
    cause: {
      zh: '没有填写批准日期，或者批准日期与社团日期没有交集。',
      en: 'Its dates of approval are missing, or share no day with the club’s.',
    },
    remedy: {
      zh: '请核对批准日期，或者换一家机构。',
      en: 'Check the dates of approval, or choose another vendor.',
    },
  },
  CLUB_VENDOR_APPROVAL_PARTIAL: {
    severity: 'warning',
    message: {
      zh: '机构“{vendor}”批准期 {approvedFrom} 至 {approvedTo}，没有覆盖社团“{club}”的 {from} 至 {to}。',
      en: 'The approval of “{vendor}” ({approvedFrom} to {approvedTo}) does not cover the club “{club}” ({from} to {to}).',
    },
    cause: { zh: '未批准的日子不能上课。', en: 'The club cannot meet on dates without approval.' },
    remedy: {
      zh: '请办理续批，或者缩短社团的日期。',
      en: 'Extend the approval, or shorten the club’s window.',
    },
  },
  CLUB_VENDOR_LICENCE_MISSING: {
    severity: 'warning',
    message: {
      zh: '社团“{club}”的机构“{vendor}”没有写许可证日期。',
      en: 'The vendor “{vendor}” of the club “{club}” has no licence dates.',
    },
    cause: { zh: '无法核对许可证是否有效。', en: 'Whether the licence holds cannot be checked.' },
    remedy: { zh: '请填写 licence。', en: 'Fill in “licence”.' },
  },
  CLUB_VENDOR_LICENCE_OVER: {
    severity: 'error',
    message: {
      zh: '机构“{vendor}”的许可证（{licenceFrom} 至 {licenceTo}）在社团“{club}”的整个期间（{from} 至 {to}）都无效。',
      en: 'The licence of “{vendor}” ({licenceFrom} to {licenceTo}) holds on no day of the club “{club}” ({from} to {to}).',
    },
    cause: { zh: '许可证已过期或尚未生效。', en: 'The licence has run out or has not begun.' },
    remedy: { zh: '请更新许可证，或者换一家机构。', en: 'Renew the licence, or choose another vendor.' },
  },
  CLUB_VENDOR_LICENCE_LATE: {
    severity: 'warning',
    message: {
      zh: '机构“{vendor}”的许可证 {licenceFrom} 才生效，社团“{club}”从 {from} 开始。',
      en: 'The licence of “{vendor}” begins on {licenceFrom}; the club “{club}” starts on {from}.',
    },
    cause: { zh: '许可证生效前不能上课。', en: 'The club cannot meet before the licence begins.' },
    remedy: { zh: '请核对许可证日期，或者推迟社团。', en: 'Check the licence, or start the club later.' },
  },
  CLUB_VENDOR_LICENCE_ENDS: {
    severity: 'warning',
    message: {
      zh: '机构“{vendor}”的许可证 {licenceTo} 到期，社团“{club}”要上到 {to}。',
      en: 'The licence of “{vendor}” ends on {licenceTo}; the club “{club}” runs until {to}.',
    },
    cause: {
      zh: '许可证在学期中到期，之后不能上课。',
      en: 'The licence ends in mid-term, and the club cannot meet afterwards.',
    },
    remedy: {
      zh: '请更新许可证，或者让社团在 {licenceTo} 前结束。',
      en: 'Renew the licence, or end the club by {licenceTo}.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
