export * from '../../documents/format/number.ts';
