import { type Form, MAGNET_FORMS } from '../../../domain/closed-lists.ts';
import { nameAskedMetals } from '../../../domain/letters/contents-question.ts';
import { nameInFull } from '../../../domain/name-part.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { OpenFact } from './open-fact.ts';

type Asked = Pick<OpenFact, 'fact' | 'part' | 'elements' | 'asksFamily'>;
type Texts = { en: string; zh: string };

/**
 * Returns a question ready to send, in English and in Chinese (our own translation), for a fact asked of a supplier (`Asking`). It speaks of the
 * delivered goods alone: it names no site and no other company.
 */
export function writeQuestion(prepared: PreparedExposure, asked: Asked): Texts {
  const part = prepared.network.parts[asked.part]!;
  const name = nameInFull(part);
  const { en, zh } = writeSentence(prepared, asked, part.form);
  return { en: `${name}: ${en}`, zh: `${name}：${zh}` };
}

function writeSentence({ records }: PreparedExposure, { fact, elements, asksFamily }: Asked, form: Form | null): Texts {
  switch (fact) {
    case 'composition':
      return writeComposition(records.chinese, [...elements].toSorted(), asksFamily ? askFamily(form) : null);
    case 'form':
      return {
        en: 'what is it as delivered: a loose magnet, a rotor or other assembly, a motor, powder, metal, alloy, oxide or something else?',
        zh: '该货物交付时是什么形态（散装磁体、转子或其他组件、电机、粉末、金属、合金、氧化物或其他）？',
      };
    case 'contents':
      return {
        en: `does it contain magnets, graphite, other battery materials or rare earths, or does it consist of ${nameAskedMetals('en').join(', ')}, their alloys or compounds, or synthetic diamond, and if so, which? If none of these, please say so. Which country of origin is declared for it?`,
        zh: `该货物是否含有磁体、石墨、其他电池材料或稀土，或由${nameAskedMetals('zh').join('、')}（包括其合金、化合物）或人造金刚石制成？如有，请列明；如均没有，请予说明。其申报的原产国（地区）是哪里？`,
      };
    case 'country':
    case 'goods-origin':
      return { en: 'which country of origin is declared for it?', zh: '该货物申报的原产国（地区）是哪里？' };
    default: {
      const property = records.properties.get(fact);
      const unit = property?.unit ? ` in ${property.unit}` : '';
      const words = property && property.words.length > 0 ? ` (${property.words.join(', ')})` : '';
      return {
        en: `please state ${property?.label ?? fact}${unit}${words}, with the date of the information.`,
        zh: `请提供${property?.zh ?? fact}${property?.unit ? `（${property.unit}）` : ''}，并注明信息日期。`,
      };
    }
  }
}

function writeComposition(
  chinese: ReadonlyMap<string, string>,
  symbols: readonly string[],
  family: Texts | null,
): Texts {
  if (symbols.length === 0 && family !== null) {
    return { en: `${family.en}? Please state the date of the information.`, zh: `${family.zh}请注明信息日期。` };
  }
  const zhList = symbols.map((symbol) => `${chinese.get(`element:${symbol}`) ?? symbol}（${symbol}）`).join('、');
  return {
    en: `${family === null ? '' : `${family.en}, and `}how much ${symbols.join(', ')} does it contain? Please state the content${symbols.length > 1 ? ' of each' : ''} by mass in percent (0 if none), with the date of the information.`,
    zh: `${family?.zh ?? ''}是否含有${zhList}？请注明${symbols.length > 1 ? '各元素' : '该元素'}的质量百分比（不含请填 0）及信息日期。`,
  };
}

/** The question about the material of goods that are magnets, or of the magnets in other goods. */
function askFamily(form: Form | null): Texts {
  return form === null || MAGNET_FORMS.has(form)
    ? {
        en: 'of which magnet family is it (NdFeB, SmCo, ferrite, AlNiCo)',
        zh: '该磁体属于哪一类（钕铁硼、钐钴、铁氧体、铝镍钴）？',
      }
    : {
        en: 'of which family are the magnets in it (NdFeB, SmCo, ferrite, AlNiCo)',
        zh: '其中的磁体属于哪一类（钕铁硼、钐钴、铁氧体、铝镍钴）？',
      };
}
