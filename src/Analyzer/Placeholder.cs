namespace Tracking.Analyzer;
