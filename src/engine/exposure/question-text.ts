import type { OpenFact } from './open-facts.ts';
import type { PreparedExposure } from './prepare.ts';

/** A question ready to send, in English and in Chinese (our own translation). */
export function writeQuestion(
  { network, records }: PreparedExposure,
  { fact, part, siteId, elements, asksFamily }: Pick<OpenFact, 'fact' | 'part' | 'siteId' | 'elements' | 'asksFamily'>,
): { en: string; zh: string } {
  const { partNumber, description } = network.parts[part]!;
  const name = `${description} (${partNumber})`;
  const site = records.sites.get(siteId ?? '')?.name ?? 'your plant';
  const zhOf = (id: string, fallback: string) => records.chinese.get(id) ?? fallback;
  const symbols = [...elements].toSorted();
  switch (fact) {
    case 'composition': {
      const list = symbols.join(', ');
      const zhList = symbols.map((symbol) => `${zhOf(`element:${symbol}`, symbol)}（${symbol}）`).join('、');
      if (symbols.length === 0) {
        return {
          en: `${name}: of which magnet family is it (NdFeB, SmCo, ferrite, AlNiCo)? Please state the date of the information.`,
          zh: `${name}：该磁体属于哪一类（钕铁硼、钐钴、铁氧体、铝镍钴）？请注明信息日期。`,
        };
      }
      const family = asksFamily ? 'of which magnet family is it (NdFeB, SmCo, ferrite, AlNiCo), and ' : '';
      const zhFamily = asksFamily ? '该磁体属于哪一类（钕铁硼、钐钴、铁氧体、铝镍钴）？' : '';
      return {
        en: `${name}: ${family}which of ${list} does it contain? Please state the mass share of each in percent (0 if none), with the date and, if you have one, a test report.`,
        zh: `${name}：${zhFamily}是否含有${zhList}？请注明各元素的质量百分比（不含请填 0）及日期，如有检测报告请一并提供。`,
      };
    }
    case 'form':
      return {
        en: `${name}: in what form is it shipped (loose magnet, rotor or other assembly, motor, powder, metal, alloy, oxide …)?`,
        zh: `${name}：该产品以何种形态发货（散装磁体、转子或其他组件、电机、粉末、金属、合金、氧化物等）？`,
      };
    case 'source':
      return {
        en: `${name}: who makes what ${site} buys, at which plant and in which country, and with what share?`,
        zh: `${name}：${site}所采购的该产品由哪家企业、哪个工厂、哪个国家生产？各自占比多少？`,
      };
    case 'contents':
      return {
        en: `${name}: what magnets, battery materials or rare earths does ${site} put into it, and from which plants and countries do they come? If none, please say so.`,
        zh: `${name}：${site}在该产品中使用了哪些磁体、电池材料或稀土？分别来自哪些工厂和国家？如未使用，请予说明。`,
      };
    case 'country':
      return {
        en: `${name}: from which country do the goods of ${site} leave?`,
        zh: `${name}：${site}的货物从哪个国家（地区）出口？`,
      };
    case 'destination':
      return {
        en: `${name}: in which country is ${site}, which receives it?`,
        zh: `${name}：收货方${site}位于哪个国家（地区）？`,
      };
    case 'end-use':
      return {
        en: `${name}: please confirm the end use (civil, or with any military user or purpose) for an end-user certificate.`,
        zh: `${name}：请确认最终用途（民用，或涉及军事用户、军事用途），以便出具最终用户证明。`,
      };
    case 'source-technology':
      return {
        en: `${name}: does ${site} use rare-earth technology from China (separation, metal, magnet making or recycling)?`,
        zh: `${name}：${site}是否使用来自中国的稀土技术（分离、金属冶炼、磁材制造或回收）？`,
      };
    case 'goods-origin':
      return {
        en: `${name}: where were the goods that ${site} ships made?`,
        zh: `${name}：${site}所发货物的原产地是哪里？`,
      };
    default: {
      const property = records.properties.get(fact);
      const label = property?.label ?? fact;
      const unit = property?.unit ? ` in ${property.unit}` : '';
      const words = property && property.words.length > 0 ? ` (${property.words.join(', ')})` : '';
      return {
        en: `${name}: please state ${label}${unit}${words}, with the test conditions and the date.`,
        zh: `${name}：请提供${property?.zh ?? fact}${property?.unit ? `（${property.unit}）` : ''}，并注明测试条件和日期。`,
      };
    }
  }
}
