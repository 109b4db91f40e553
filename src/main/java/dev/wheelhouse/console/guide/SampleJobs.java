package dev.wheelhouse.console.guide;

/// How the sample's parts are called.
///
/// @param chain the DAG
/// @param failing its node that fails until the cause is mended
/// @param mending the job that mends the cause
public record SampleJobs(String chain, String failing, String mending) {}
