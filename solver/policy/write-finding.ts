import type { Finding } from '../model/findings.ts';

type Params = Finding['params'];

/** Severity and sentences of one code; `{name}` stands for a parameter of the finding. */
export interface FindingTexts {
  readonly severity: Finding['severity'];
  readonly message: readonly [zh: string, en: string];
  readonly cause: readonly [zh: string, en: string];
  readonly remedy: readonly [zh: string, en: string];
}

const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

/** A finding with its sentences filled in. A name without a parameter stays as it is. */
export function writeFinding(code: string, texts: FindingTexts, path: string, params: Params): Finding {
  const bilingual = ([zh, en]: readonly [string, string]) => ({ zh: fill(zh, params), en: fill(en, params) });
  return {
    code,
    severity: texts.severity,
    path,
    params,
    message: bilingual(texts.message),
    cause: bilingual(texts.cause),
    remedy: bilingual(texts.remedy),
  };
}
