import { makesException } from '../limited-hold.ts';
import { isExample } from './example-words.ts';
import { namesSamples } from './goods-headers.ts';

/** What a label calls the goods that a paper is of, or what it is for. */
const SCOPE =
  /^(?:scope(?: of (?:application|validity))?|subject|re|purpose|applicability|applies to|applicable to|valid for|holds for|betreff|betr\.?|geltungsbereich|gilt für|gültig für|anwendungsbereich|zweck|objet|portée|domaine d['’]application|valable pour|oggetto|ambito|scopo|valido per|asunto|objeto|alcance|válido para|assunto|âmbito|zakres|dotyczy|předmět|rozsah platnosti|kapsam|主题|主題|事由|适用范围|適用範圍|适用于|适用|范围|件名|対象|適用範囲|적용 ?범위|제목)$/iu;
/** Goods of one making, and not those of a number. */
const OF_BATCH =
  /(?<!\p{L})(?:batch(?:es)?|lots?|heats?|charge|los|coulée|lott[oi]|lotes?|parti[ai]|šarže)(?!\p{L})|批次|批号|ロット|로트/iu;
/** A label in front of what it says, in one text. */
const LABELLED = /^([^:：]{2,40})[:：]\s*(\S.*)$/su;

/** Whether a label stands before the goods that a paper is of: `Scope`, `Gültig für`. */
export function isScopeLabel(label: string): boolean {
  return SCOPE.test(
    label
      .normalize('NFKC')
      .replace(/[\s::]+$/u, '')
      .trim(),
  );
}

/** Whether a text says behind such a label that a paper is of one batch, of samples, of an example or of some goods alone. */
export function limitsGoods(text: string): boolean {
  const [, label = '', said = ''] = LABELLED.exec(text.normalize('NFKC')) ?? [];
  if (said === '' || !isScopeLabel(label)) return false;
  return makesException(said) || namesSamples(said) || isExample(said) || OF_BATCH.test(said);
}
