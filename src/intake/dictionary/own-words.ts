import { foldHeader } from './fold-header.ts';

/** A list of firms' word for the company itself: `OWN`, `Eigenes Werk`, `自社`. */
const OWN =
  /^(?:own(?: (?:company|plant|plants|site|entity|firm|works|organi[sz]ation|legal entity))?|ourselves|(?:eigene[sr]?|eigen) (?:werk|werke|firma|unternehmen|gesellschaft|standort|betrieb)|eigenes|usine propre|propre (?:usine|site|societe)|societe propre|本公司|自有工厂|本厂|自社|自社工場)$/;
/** Text in the place of a supplier for the company's own making. */
const OURSELVES =
  /^(?:eigen|selbst|hausintern|haus|eigenfertigung|eigenproduktion|eigenteil|in house|inhouse|in house (?:production|manufacturing|made)|internal|intern|interne|interno|self|self made|selfmade|we|us|wir|make|made in house|own (?:production|manufacture|manufacturing|make)|fabrication interne|en interne|produzione interna|produccion propia|fabricacion propia|egen ?(?:produktion|produksjon|tillverkning|fremstilling)|eigen (?:productie|fabricage)|oma ?(?:valmistus|tuotanto)|vlastn[ai] vyroba|wlasna produkcja|produkcja wlasna|vlastita proizvodnja|lastna proizvodnja|sopstvena proizvodnja|собствено производство|собственное производство|власне виробництво|sajat gyartas(?:u)?|nuosava gamyba|savas gamybas|oma tootmine|produksi sendiri|kendi uretim(?:imiz)?|productie proprie|ιδια παραγωγη|إنتاج ذاتي|إنتاج داخلي|ייצור עצמי|自制|自製|自产|自產|本厂自制|内製|社内|社内製作|자체|자체생산)$/;

/** Whether a cell makes the firm of its row the company itself. */
export function isOwnWord(cell: string): boolean {
  return cell.length <= 40 && OWN.test(foldHeader(cell).text);
}

/** Whether a cell in the place of a supplier means the company's own making: `eigen`, `In-house`. */
export function isMadeByUs(cell: string): boolean {
  return isOwnWord(cell) || (cell.length <= 40 && OURSELVES.test(foldHeader(cell).text));
}

/** `Part Type` of IFS, `物料属性` of Kingdee: the maker, in the place of the kind. */
const IN_PLACE_OF_KIND =
  /^(?:tillverkad|tillverkat|inköpt|köpt|legotillverkad|(?:manufactured|purchased|make|buy|made|bought)(?: (?:part|item))?|eigenfertigung(?:steil)?|fertigungsteil|eigenteil|hausteil|fremdbezug|kaufteil|zukaufteil|fremdteil|自制(?:件)?|自製(?:件)?|外购(?:件)?|外購(?:件)?|委外(?:件)?|内製(?:品)?|購入(?:品)?|fabricad[oa]|comprad[oa]|adquirid[oa]|fabriqu[ée]e?|achet[ée]e?|gyártott|vásárolt|beszerzett|produkowan[yae]|kupowan[yae]|zakupywan[yae]|vyráběn[ýáé]|nakupovan[ýáé]|üretilen|satın alınan|valmistettu|ostettu|geproduceerd|ingekocht|изготавливаем(?:ое|ый|ая)|покупн(?:ое|ой|ая)|자체생산|외주|구매품)$/i;

/** Whether the text in the place of a part's kind names its maker. */
export function saysProcurement(kind: string): boolean {
  return IN_PLACE_OF_KIND.test(kind);
}

/** Legal forms and their surroundings at the end of a name. */
const LEGAL_FORM =
  /[\s,]+(?:gmbh(?: ?& ?co\.? ?kg)?|ag|kg|se|e\.? ?k\.?|ug|inc\.?|llc|ltd\.?|limited|corp\.?|corporation|co\.?|plc|b\.?v\.?|n\.?v\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?a\.?(?:s|rl)?\.?|oy|ab|a\/s|aps|k\.?k\.?|sp\. z o\.o\.)$/iu;

/** A name without its legal forms, folded; '' where nothing else is left of it. */
export function foldFirmName(name: string): string {
  let bare = name.trim();
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(LEGAL_FORM, '');
  }
  return foldHeader(bare).text;
}

/** Least letters of a name against a plant name beginning with it by chance. */
const TELLING = 5;

/** Whether a plant bears the name of a firm: the same name, or a longer one behind it (`Muster AG`, `Muster Werk Süd`). */
export function bearsName(plant: string, firm: string): boolean {
  const [of, name] = [foldFirmName(plant), foldFirmName(firm)];
  return name.length >= TELLING && (of === name || of.startsWith(`${name} `));
}
