import type { IsoDate } from '../units.ts';
import type { DraftedFile, FiledCase } from './draft-file.ts';

type Setting = {
  readonly company: string;
  readonly demo: boolean;
  readonly madeOn: IsoDate;
  readonly dataVersion: string;
};

/** The promises of an end user, in the order of the template. */
const PROMISES = [
  ['The goods are used for the purpose stated above and for no other.', '所购物项仅用于上述用途，不用于其他用途。'],
  [
    'They are not passed on to anybody else without consent of the Chinese Ministry of Commerce.',
    '未经中国商务部同意，不向任何第三方转让。',
  ],
  [
    'They serve neither weapons of mass destruction and their means of delivery nor a military use.',
    '不用于大规模杀伤性武器及其运载工具，不用于军事用途。',
  ],
] as const;

/**
 * Returns the papers of a case as one self-contained page of HTML: facts with the source of each field, the end user's statement in English and
 * Chinese, the volumes, the list of papers with the giver and signer of each, and facts left out. Blanks are lines to write on.
 */
export function writePapers(one: FiledCase, { fields, leftOut }: DraftedFile, setting: Setting): string {
  const facts = fields.map(
    ({ en, zh, value, source }) =>
      `<tr><th>${escape(en)}<br><span lang="zh">${zh}</span></th><td>${value === null ? BLANK : escape(value)}</td><td>${escape(source)}</td></tr>`,
  );
  const promises = PROMISES.map(([en, zh]) => `<li>${en}<br><span lang="zh">${zh}</span></li>`);
  const papers = one.papers.map(
    ({ name, owner, signs, state }) =>
      `<tr><td>${escape(name)}</td><td>${owner}</td><td>${signs ?? 'nobody'}</td><td>${state === 'handed-in' ? 'taken as handed in' : state}</td></tr>`,
  );
  const title = `${one.code}: ${one.exporter} › ${one.endUser ?? one.destination ?? 'end user not known'}`;
  const demo = setting.demo ? ' · <b>Demo, fictional</b>' : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:52em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top;font-weight:400}
td:last-child{color:#555;font-size:12px}.blank{display:inline-block;min-width:16em;border-bottom:1px solid #111}
section{break-inside:avoid;margin-top:2em}footer{margin-top:2em;font-size:12px;color:#555}</style></head><body>
<h1>${escape(title)}</h1>
<p>Drafted from the data of ${escape(setting.company)}, version ${setting.dataVersion.slice(0, 12)}, on ${setting.madeOn}${demo}. Not legal advice. What is blank is not on file and is for its owner to fill in; the official templates go before this draft.</p>
<section><h2>Facts, with the source of each</h2><table><tr><th>Field</th><th>Says</th><th>Source</th></tr>${facts.join('')}</table></section>
<section><h2>Statement of the end user <span lang="zh">最终用户和最终用途证明</span></h2><ol>${promises.join('')}</ol>
<p>Signature and stamp of the end user <span lang="zh">最终用户签字盖章</span>: ${BLANK} Date <span lang="zh">日期</span>: ${BLANK}</p>
<p>Only the end user can sign this. The original is asked for.</p></section>
<section><h2>Papers</h2><table><tr><th>Paper</th><th>Owed by</th><th>Signed by</th><th>State</th></tr>${papers.join('')}</table></section>
<section><h2>Left out, since nobody asks for it</h2><ul>${leftOut.map((what) => `<li>${escape(what)}</li>`).join('')}</ul><p>Keep a copy of what leaves the house.</p></section>
<footer>Lodestone · ${escape(setting.company)}${demo} · ${setting.madeOn}</footer>
</body></html>
`;
}

const BLANK = '<span class="blank">&nbsp;</span>';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
