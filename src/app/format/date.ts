export * from '../../documents/format/date.ts';
