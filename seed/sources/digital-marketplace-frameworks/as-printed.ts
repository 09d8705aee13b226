export { frameworkAsPrinted, type FrameworkAsPrinted } from './framework-as-printed.ts';
export { lotAsPrinted, type LotAsPrinted } from './lot-as-printed.ts';
