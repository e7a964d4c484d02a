import { splitWords } from '../../../domain/tables/column.ts';
import { foldHeader } from '../fold-header.ts';

/** What lists of firms note beside name and country, and no table of the import holds. */
const CONTACTS = {
  phone:
    'phone; phone no; phone number; telephone; tel; mobile; fax; telefon; telefonnr; telefonnummer; téléphone; teléfono; tfno; telefono; telefoon; telefone; telemóvel; telefonszám; puhelin; телефон; 电话; 联系电话; 手机; 電話; 電話番号; 전화번호; 연락처; 전화',
  mail: 'e mail; email; mail; e mail address; email address; mail address; e mail adresse; courriel; adresse mail; correo; correo electrónico; posta elettronica; adres e mail; e mailadres; emailadres; e post; e postadress; e posta; sähköposti; эл почта; электронная почта; 邮箱; 电子邮箱; 电子邮件; メール; メールアドレス; 이메일; 메일',
  person:
    'contact; contact person; contact name; key contact; attn; ansprechpartner; kontakt; kontaktperson; interlocuteur; personne de contact; contacto; persona de contacto; referente; contatto; persona di riferimento; osoba kontaktowa; kontaktní osoba; contactpersoon; contato; pessoa de contato; pessoa de contacto; ilgili kişi; yetkili kişi; контактное лицо; 联系人; 担当者; 担当者名; 담당자',
  postcode:
    'zip; zip code; postcode; post code; postal code; postleitzahl; code postal; cp; c p; código postal; kod pocztowy; kod poczt; psč; cep; cap; postnr; postnummer; posta kodu; irányítószám; postinumero; почтовый индекс; 邮编; 邮政编码; 郵便番号; 우편번호',
  tax: 'vat; vat no; vat nr; vat number; vat id; vat reg no; tax id; tax no; tax number; ust idnr; ust id; ust id nr; umsatzsteuer id; steuernummer; n tva; tva intracom; tva intracommunautaire; n tva intracommunautaire; siret; siren; nif; cif; nif cif; n iva; p iva; piva; partita iva; codice fiscale; nip; nip ue; vat ue; regon; dič; ičo; dič ičo; ičo dič; btw nr; btw nummer; kvk; kvk nummer; cnpj; nipc; inscrição estadual; momsreg nr; org nr; organisationsnummer; vergi no; vergi dairesi; vkn; adószám; инн; 税务登记号; 统一社会信用代码; 纳税人识别号; 法人番号; 登録番号; 사업자등록번호; 사업자번호',
  terms:
    'payment terms; terms; pay terms; terms of payment; payment conditions; payment method; zahlungsbedingung; zahlungsbedingungen; zahlungsziel; zahlungskond; zahlbed; zb; conditions de paiement; règlement; mode de règlement; délai de paiement; condiciones de pago; forma de pago; plazo de pago; pagamento; condizioni di pagamento; cod pagamento; warunki płatności; termin płatności; platební podmínky; splatnost; betalingsconditie; betaaltermijn; betalingsvoorwaarden; condições de pagamento; condição de pagamento; cond pagto; betalningsvillkor; bet villkor; ödeme koşulu; vade; fizetési feltétel; условия оплаты; 付款条件; 账期; 结算方式; 支払条件; 支払サイト; 결제조건; 지급조건',
  // The number that a bureau gives all firms: it stands in for the own number where there is none (`column-words.ts`).
  bureau: 'duns; duns no; duns nr; duns number; d u n s; d u n s no; d b number; n duns; no duns; 邓白氏编码',
} as const;

const KINDS = Object.values(CONTACTS).map((words) => new Set(splitWords(words).map((word) => foldHeader(word).text)));
const [BUREAU] = KINDS.slice(-1);

/** How many kinds of contact data of firms (telephone, mail, person, postcode, tax, terms of payment, number of a bureau) the folded headers name. */
export function countContacts(headers: readonly string[]): number {
  return KINDS.filter((words) => headers.some((header) => words.has(header))).length;
}

/** Whether a folded header holds the numbers that a bureau gives all firms, which are not the company's own. */
export function namesBureauNumber(header: string): boolean {
  return BUREAU?.has(header) === true;
}

/** Contact data of firms, known as columns without a meaning; `CAP` and `PLZ` are other things in other tables. */
export const CONTACT_WORDS = Object.entries(CONTACTS)
  .filter(([kind]) => kind !== 'bureau')
  .map(([, words]) => words)
  .join('; ')
  .replace('; cap;', ';');
