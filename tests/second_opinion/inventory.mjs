// The inventory's 33 facts of a citizen, from the answers that Huji asks for. The two vocabularies differ in five places:
// - `area` joins Huji's place and part of the city;
// - `lease_status` joins the filing of the lease and the title of the rented home;
// - `key_person` was one value, though a relative may be several things at once: here it is a set, and the value
//   "meets a route now" says by which one (by living or working here, by owning a home, by the home lived in);
// - adult education is none of the inventory's schools;
// - `stable_job` is work: who has no work here has no stable work here, whatever was ticked.

const chosen = (huji, names) => Object.keys(names).filter((name) => huji[names[name]])

const areaOf = ({ area, city_part }) => {
  if (area === 'village') return 'village'
  return city_part === 'urban_district' ? 'urban_district' : 'county_town'
}

const working = ['employer', 'own_business', 'flexible']
const rents = ({ dwelling }) => dwelling === 'rented_private' || dwelling === 'rented_public'

const leaseOf = (huji) => {
  if (huji.lease_registered) return huji.rented_home_titled ? 'registered_titled' : 'registered'
  return rents(huji) ? 'unregistered' : 'none'
}

function keyPersonOf(huji) {
  if (huji.family_tie === 'none') return []
  const inVillage = huji.host_registration === 'village'
  const roles = {
    registered_town: huji.host_registration === 'town',
    registered_village: inVillage,
    registered_village_homestead: inVillage && huji.host_homestead,
    qualifies_by_living: huji.host_lives_or_works_here,
    qualifies_by_owning: huji.host_owns_titled_home,
    qualifies_by_home: huji.host_has_home_here
  }
  return Object.keys(roles).filter((role) => roles[role])
}

const credentials = {
  professional_title: 'professional_title',
  skill_level: 'skill_level',
  certified_talent: 'certified_talent'
}
const ties = { origin: 'origin_here', enlistment: 'enlisted_here', school: 'school_here' }
const rights = {
  contracted_land: 'contracted_land',
  forest_land: 'forest_land',
  homestead: 'homestead',
  rural_house: 'rural_house',
  collective_share: 'collective_share'
}
const statuses = {
  low_income: 'low_income',
  dibao: 'dibao',
  dispersed_support: 'dispersed_support',
  rural_wubao: 'rural_wubao',
  housing_difficulty: 'housing_difficulty',
  land_expropriated: 'land_expropriated',
  unemployed: 'unemployed',
  poverty_relocation: 'poverty_relocation'
}
const needs = {
  preschool: 'child_preschool',
  compulsory: 'child_compulsory',
  senior_high: 'child_senior_high',
  secondary_vocational: 'child_vocational',
  zhongkao: 'child_zhongkao',
  gaokao: 'child_gaokao'
}
const months = (value) => (value === 'none' ? 0 : value)

export function inventoryOf(city, huji) {
  return {
    city,
    area: areaOf(huji),
    hukou_status: huji.hukou_status,
    rural_origin: huji.rural_origin,
    residence_months: huji.residence_months,
    employment_months: huji.employment_months,
    job: huji.job,
    stable_job: huji.stable_job && working.includes(huji.job),
    dwelling: huji.dwelling,
    lease_status: leaseOf(huji),
    owns_town_home: huji.owns_town_home,
    permit_months: huji.permit_months,
    child_has_permit: huji.child_has_permit,
    school_type: huji.school_type === 'adult_college' ? 'none' : huji.school_type,
    study_status: huji.study_status,
    credentials: chosen(huji, credentials),
    veteran: huji.veteran,
    assigned_work_unit: huji.assigned_work_unit,
    ties_here: chosen(huji, ties),
    village_rights: chosen(huji, rights),
    village_rights_in_city: huji.rights_in_city,
    family_tie: huji.family_tie,
    key_person: keyPersonOf(huji),
    lives_with_family: huji.lives_with_family,
    whole_family_moved: huji.whole_family_moved,
    investment_here: huji.investment_here,
    social_insurance_months: months(huji.social_insurance_months),
    pension_scheme: huji.pension_scheme,
    medical_scheme: huji.medical_scheme,
    age_at_settlement: huji.age_at_settlement,
    recognised_status: chosen(huji, statuses),
    school_need: chosen(huji, needs),
    child_study_months: months(huji.child_study_months)
  }
}
