/** Headings of the company of one's own group that buys, folded; blank for a customer outside. */
const PARTNER =
  /^(?:vbund|trading ?partner(?: (?:no|id|code|company))?|partner ?company|partnergesellschaft|partnerges|intercompany(?: (?:partner|customer|company|code|flag|y n|indicator))?|inter ?company(?: partner)?|ic(?: (?:partner(?: code)?|customer|company|flag))?|is intercompany|affiliate(?:d)?(?: company)?|related party|konzerngesellschaft|konzernkunde|verbundenes unternehmen|societe (?:du groupe|partenaire)|societa (?:del gruppo|partner)|empresa (?:del grupo|vinculada)|关联公司|内部客户|集团内公司|関係会社|グループ会社)$/;
/** `davon konzernintern`, `of which intercompany`: a part of the sums of a row, folded. */
const OF_WHICH =
  /^(?:davon|darin|of which|thereof|dont|di cui|de (?:los|las) cuales|dos quais|waarvan|varav|heraf|herav|z tego|w tym|z toho|в т ч) (?:.* )?(?:konzern\p{L}*|inter ?company|intra ?group|ic|groupe|gruppo|grupo|koncern\p{L}*|group|внутригруппов\p{L}*)(?: |$)/u;
/** Headings of what a customer is, folded. */
const KIND =
  /^(?:(?:customer|cust|client|sold to|account|debtor|sales|channel|revenue) ?(?:type|group|class|category|account group|posting group|segment)(?: (?:id|code|name))?|(?:gen )?bus(?:iness)? posting group|gen bus posting group|customer posting group|kunden(?:gruppe|art|typ|klasse|kategorie)|kontengruppe|debitoren(?:gruppe|art)|(?:geschafts)?buchungsgruppe|type (?:de )?client|groupe (?:de )?clients?|categorie client|tipo (?:di |de )?cliente|gruppo clienti|grupo de clientes|category code \d*|sales type|umsatzart|(?:document|doc|billing|invoice) type|belegart|fakturaart|bilagstype|fakturatype|tipo (?:di |de )?doc(?:umento)?|type (?:de )?(?:document|piece)|rodzaj dokumentu|typ dokladu|customer|customer name|customer account(?: number)?|invoice account|kunde|client|客户类型|客户类别|客户分类|客户分组|得意先区分|取引先区分|顧客区分)$/;
const OF_GROUP =
  /^ic[-_][a-z0-9]{2,6}$|^(?:ic|i\/c|int|intern[ao]?l?|interne?s?)$|inter-?\s?comp|interco(?:\b|mp|_)|intra-?\s?group|intra-?\s?company|(?:^|[\s(/-])affiliat|own group|group compan|konzern|verbund(?:en|unternehmen)|intra-?groupe|infragruppo|koncern|søsterselskab|datterselskab|dotterbolag|tochtergesellschaft|sister company|^intern faktura|^interne rechnung|^internal invoice|^fattura interna|intragrupo|intercompanhia|关联|内部|集团内|関係会社|関連会社|グループ内|グループ会社/iu;
const NO = /^(?:no|n|nein|non|false|0|-|否|无|none|external|extern[ae]?)$/i;

/** Whether a cell below a heading (folded) says that a customer belongs to the company's own group. */
export function isOfGroup(heading: string, cell: string): boolean {
  if (cell === '') return false;
  if (OF_WHICH.test(heading)) return /[1-9]/.test(cell);
  if (PARTNER.test(heading)) return !NO.test(cell);
  return KIND.test(heading) && OF_GROUP.test(cell);
}

/** Whether a heading, folded, may say that a customer belongs to the company's own group. */
export function mayNameGroup(heading: string): boolean {
  return PARTNER.test(heading) || KIND.test(heading) || OF_WHICH.test(heading);
}
