import type { Sentence } from '../../solver/model/primitives.ts';

interface ProblemEntry {
  readonly status: 400 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 500 | 503;
  readonly message: Sentence;
}

/**
 * Everything a request can be refused with. A code is never renamed and never reused: programs act on it. Findings
 * about documents have codes of their own, in the catalogues of the school model and of the policy packs.
 */
export const PROBLEMS = {
  BODY_EMPTY: {
    status: 400,
    message: {
      zh: '请求没有内容，需要一份 JSON 文档。',
      en: 'The request has no body; a JSON document is needed.',
    },
  },
  BODY_NOT_UTF8: {
    status: 400,
    message: { zh: '请求内容不是 UTF-8 编码。', en: 'The body is not encoded in UTF-8.' },
  },
  BODY_NOT_JSON: {
    status: 400,
    message: { zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  },
  BODY_TOO_DEEP: {
    status: 400,
    message: { zh: 'JSON 嵌套层数过多。', en: 'The JSON is nested too deeply.' },
  },
  FOREIGN_ORIGIN: {
    status: 403,
    message: { zh: '不接受其他网站发起的修改。', en: 'Changes asked for by another website are refused.' },
  },
  ROUTE_UNKNOWN: {
    status: 404,
    message: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  },
  METHOD_UNKNOWN: {
    status: 405,
    message: {
      zh: '这个地址不接受这种请求方法，可用的见 Allow。',
      en: 'This address does not take this method; `Allow` names those it takes.',
    },
  },
  SCHOOL_UNKNOWN: { status: 404, message: { zh: '没有这所学校。', en: 'There is no such school.' } },
  SCHOOL_VERSION_UNKNOWN: {
    status: 404,
    message: { zh: '这所学校没有这个版本。', en: 'The school has no such version.' },
  },
  PLAN_UNKNOWN: { status: 404, message: { zh: '没有这份方案。', en: 'There is no such plan.' } },
  PLAN_NOT_READY: {
    status: 404,
    message: {
      zh: '这份方案还没有可以查看的内容（尚未排出，或已取消、失败）。',
      en: 'This plan has nothing to read (not made yet, cancelled, or failed).',
    },
  },
  POLICY_UNKNOWN: { status: 404, message: { zh: '没有这个政策包。', en: 'There is no such policy pack.' } },
  DEMO_SCHOOL_UNKNOWN: {
    status: 404,
    message: { zh: '没有这所示例学校。', en: 'There is no such reference school.' },
  },
  EXPORT_UNKNOWN: {
    status: 404,
    message: { zh: '没有这种导出。', en: 'There is no such export.' },
  },
  SCHOOL_EXISTS: {
    status: 409,
    message: {
      zh: '已有同一编号的学校。要修改它，请用 PUT 提交并注明版本。',
      en: 'A school with this id exists already. Change it with PUT and its version.',
    },
  },
  SCHOOL_HAS_PUBLISHED_PLAN: {
    status: 409,
    message: {
      zh: '学校有已发布的方案，不能删除。',
      en: 'The school has a published plan and cannot be removed.',
    },
  },
  SCHOOL_HAS_UNFINISHED_PLAN: {
    status: 409,
    message: {
      zh: '学校还有未结束的排课任务，请先停止或取消。',
      en: 'The school has an unfinished plan; stop or cancel it first.',
    },
  },
  PLAN_PUBLISHED: {
    status: 409,
    message: { zh: '方案已发布，不能删除。', en: 'The plan is published and cannot be removed.' },
  },
  PLAN_UNFINISHED: {
    status: 409,
    message: {
      zh: '方案还在排，请先停止或取消。',
      en: 'The plan is not finished; stop or cancel it first.',
    },
  },
  PLAN_NOT_FINAL: {
    status: 409,
    message: { zh: '只有排完的方案才能发布。', en: 'Only a finished plan can be published.' },
  },
  POLICY_EXISTS: {
    status: 409,
    message: {
      zh: '已有同名的政策包，请换一个编号。',
      en: 'A policy pack with this id exists already; use another id.',
    },
  },
  VERSION_STALE: {
    status: 412,
    message: {
      zh: '这不是最新版本：别人已经改过。请重新读取后再改。',
      en: 'This is not the current version: somebody else has changed it. Read it again first.',
    },
  },
  BODY_TOO_LARGE: { status: 413, message: { zh: '请求内容过大。', en: 'The body is too large.' } },
  DOCUMENT_TOO_DEMANDING: {
    status: 413,
    message: {
      zh: '处理这份文档需要的时间或内存超出限制。',
      en: 'Handling this document takes more time or memory than allowed.',
    },
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    message: { zh: '请求内容类型应为 application/json。', en: 'The content type must be application/json.' },
  },
  CONTENT_ENCODING_UNSUPPORTED: {
    status: 415,
    message: { zh: '请求内容不能压缩。', en: 'The body must not be compressed.' },
  },
  REQUEST_INVALID: {
    status: 422,
    message: {
      zh: '请求参数不对，详见各条说明。',
      en: 'The request has wrong parameters; see the findings.',
    },
  },
  CURSOR_INVALID: {
    status: 422,
    message: {
      zh: '游标不对：请使用上一页返回的 next。',
      en: 'Wrong cursor: use `next` of the page before.',
    },
  },
  SCHOOL_INVALID: {
    status: 422,
    message: { zh: '学校数据有错误，没有保存。', en: 'The school document has errors; nothing was stored.' },
  },
  SCHOOL_ID_DIFFERS: {
    status: 422,
    message: { zh: '文档中的学校编号与地址不一致。', en: 'The id in the document differs from the address.' },
  },
  PLAN_INVALID: {
    status: 422,
    message: { zh: '提交的学校或方案有错误。', en: 'The school or the plan handed in has errors.' },
  },
  CHANGE_REFUSED: {
    status: 422,
    message: {
      zh: '这项变更不能做，原因见附带说明。',
      en: 'This change cannot be made; params say why.',
    },
  },
  POLICY_INVALID: {
    status: 422,
    message: { zh: '政策包有错误，没有保存。', en: 'The policy pack has errors; nothing was stored.' },
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 422,
    message: {
      zh: 'Idempotency-Key 应为 1 到 200 个可见的英文字符。',
      en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    message: {
      zh: '这个 Idempotency-Key 已用于另一个请求。',
      en: 'This Idempotency-Key was used for another request.',
    },
  },
  VERSION_MISSING: {
    status: 428,
    message: {
      zh: '请用 If-Match 注明要修改的版本（读取时的 ETag）。',
      en: 'Name the version to be changed with If-Match (the ETag that was read).',
    },
  },
  WORKBOOK_INVALID: {
    status: 422,
    message: {
      zh: '工作簿有错误，没有保存任何内容。',
      en: 'The workbook has errors; nothing was stored.',
    },
  },
  WORKBOOK_TYPE_UNSUPPORTED: {
    status: 415,
    message: {
      zh: '请直接提交 .xlsx 文件，或用表单上传。',
      en: 'Send an .xlsx file as the body, or as a form upload.',
    },
  },
  INTERNAL: {
    status: 500,
    message: { zh: '程序内部错误，请把编号反馈给我们。', en: 'Internal error; please report its number.' },
  },
  BUSY: {
    status: 503,
    message: { zh: '任务太多，请稍后再试。', en: 'Too much is waiting already; try again later.' },
  },
  NOT_READY: {
    status: 503,
    message: { zh: '服务正在启动或关闭。', en: 'The service is starting or stopping.' },
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
