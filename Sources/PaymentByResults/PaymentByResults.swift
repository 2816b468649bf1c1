// The door of the library: one import for whoever reads, projects and assesses programmes that
// pay by results. Documentation/library.md is its guide. What is not public here serves the rooms
// of the house and may change at any time.
@_exported public import PBRChance
@_exported public import PBRClaims
@_exported public import PBRFindings
@_exported public import PBRProgramme
@_exported public import PBRProjection
@_exported public import PBRQuantities
@_exported public import PBRRegister
