import { readCourse } from './licence-words.ts';

/** How permits are numbered in English and German, folded. */
const COUNTED = '(?: ?(?:no|nr|num|number|nummer|id|ref|reference))';
const ENGLISH = `(?:import|deviation|transport|transit|work|production|manufacturing|mining|operating|environmental) (?:licen[cs]e|permit|authori[sz]ation)${COUNTED}?|(?:deviation|waiver|concession)(?: (?:permit|request|approval))?${COUNTED}`;
const GERMAN = `(?:einfuhr|import|sonder|abweichungs|transport|betriebs|herstellungs|produktions)(?:genehmigung|lizenz|erlaubnis|bewilligung)s?${COUNTED}?|(?:sonderfreigabe|bauabweichung|abweichung)s?${COUNTED}`;
const FURTHER =
  '(?:(?:n|no|n o|nro|numero) (?:de |di |da |d )?(?:la |l )?)?(?:(?:licence|permis|autorisation) d ?importation|(?:licencia|permiso|autorizacion) de importacion|(?:licenza|permesso|autorizzazione) (?:di|d|all) ?importazione|licenca de importacao)|(?:n|no|numero) de (?:la )?derogation|(?:(?:nr|numer) )?(?:pozwoleni|zezwoleni|licencj)[aei] (?:na (?:przywoz|import)|importow(?:e|ego|a|ej))|invoervergunning(?:s ?nummer)?';
const EASTERN =
  '(?:(?:自动)?进口|進口|(?:安全)?生产|生產|经营)(?:许可证?|許可證?)(?:号|號|编号|編號|号码)?|(?:特采|让步接收|偏差)(?:单|申请单|许可)?(?:号|编号)|(?:輸入(?:許可|承認)証?|特採)(?:番号|no)?|(?:수입 ?(?:허가|승인)|특채)증? ?(?:번호)?';

const OTHER_PERMIT = new RegExp(`^(?:${ENGLISH}|${GERMAN}|${FURTHER}|${EASTERN})$`);

/**
 * Whether folded headers are those of a register of permits other than export licences: to import, to make, or to depart from a drawing. It is kept by
 * their numbers, or says when each was asked for or given; its amounts are built in nowhere and lie in no store.
 */
export function listsOtherPermits(headers: readonly string[]): boolean {
  const place = headers.findIndex((header) => OTHER_PERMIT.test(header));
  const course = readCourse(headers);
  return place >= 0 && course.size >= 2 && (place === 0 || course.has('filed') || course.has('decided'));
}
