import "moment"

declare module "moment" {
  interface Moment {
    addWorkingTime(count: number, unit: string): Moment
    workingDiff(other: Moment, unit: string): number
  }
}
