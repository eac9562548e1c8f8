# Reference values for chapters 27 and 92: unequal groups, tests of several contrasts, profiles of correlations.
# Rscript unequal.R, in this folder; writes unequal.json. R packages lme4, lmerTest, pbkrtest, jsonlite, nlme.
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest); library(jsonlite)})
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), calc.derivs = TRUE,
                     check.conv.grad = "ignore", check.conv.singular = "ignore", check.conv.hess = "ignore")

# Eight groups of 3 to 17 rows; x varies within groups, w between them, so that their degrees of freedom differ.
set.seed(20)
sizes <- c(3, 4, 5, 7, 9, 11, 14, 17)
g <- rep(seq_along(sizes), sizes)
n <- length(g)
x <- round(rnorm(n), 2)
w <- rep(round(rnorm(8), 2), sizes)
y <- round(1 + 0.5 * x + 1.2 * w + rnorm(8)[g] + 0.4 * rnorm(8)[g] * x + rnorm(n), 3)
d <- data.frame(y, x, w, g = factor(g))
both <- rbind(c(0, 1, 0), c(0, 0, 1))
F_tests <- lapply(list(intercepts = y ~ x + w + (1 | g), slopes = y ~ x + w + (x | g)), function(f) {
  fit <- lmer(f, d, control = tight)
  s <- contestMD(fit, both); k <- contestMD(fit, both, ddf = "Kenward-Roger")
  list(satterthwaite = c(F = s[["F value"]], df = s$DenDF), kenward_roger = c(F = k[["F value"]], df = k$DenDF),
       single = sapply(1:2, function(i) contest1D(fit, both[i, ])$df), loglik = as.numeric(logLik(fit)))
})

# The F test of Kenward and Roger of several contrasts, for the data sets of chapter 92.
cake <- lme4::cake; cake$temperature <- factor(as.character(cake$temperature))
data(Machines, package = "nlme"); Machines <- as.data.frame(Machines)
Machines$Worker <- factor(as.character(Machines$Worker))
fits <- list(
  sleepstudy_REML = lmer(Reaction ~ Days + (Days | Subject), sleepstudy, control = tight),
  sleepstudy_indep_REML = lmer(Reaction ~ Days + (1 | Subject) + (0 + Days | Subject), sleepstudy, control = tight),
  cake_REML = lmer(angle ~ recipe * temperature + (1 | recipe:replicate), cake, control = tight),
  cake_add_REML = lmer(angle ~ recipe + temperature + (1 | recipe:replicate), cake, control = tight),
  machines_REML = lmer(score ~ Machine + (1 | Worker) + (1 | Worker:Machine), Machines, control = tight),
  machines_slope_REML = lmer(score ~ Machine + (Machine | Worker), Machines, control = tight))
groups <- list(sleepstudy_REML = list(c("(Intercept)", "Days")), sleepstudy_indep_REML = list(c("(Intercept)", "Days")),
  cake_REML = list("^recipe[BC]$", "^temperature[0-9]+$", ":"), cake_add_REML = list("^recipe", "^temperature"),
  machines_REML = list("^Machine"), machines_slope_REML = list("^Machine"))
kr <- list()
for (name in names(fits)) for (which in groups[[name]]) {
  b <- names(fixef(fits[[name]]))
  rows <- if (length(which) > 1) match(which, b) else grep(which, b)
  L <- diag(length(b))[rows, , drop = FALSE]
  s <- getKR(KRmodcomp(fits[[name]], L))
  stats <- KRmodcomp(fits[[name]], L)$stats
  kr[[length(kr) + 1]] <- list(model = name, coefficients = b[rows], F = stats$Fstat, df = stats$ddf, scale = stats$F.scaling)
}

# Profiles of the correlation of intercepts and slopes, by maximum likelihood.
profiles <- lapply(c(3, 5, 8, 11, 14, 20), function(seed) {
  set.seed(seed)
  g <- rep(1:9, sample(3:9, 9, replace = TRUE)); n <- length(g); x <- round(runif(n, -1, 3), 2)
  b1 <- rnorm(9); y <- round(2 + b1[g] + (0.4 * b1[g] + 0.6 * rnorm(9)[g]) * x + rnorm(n), 3)
  d <- data.frame(y, x, g = factor(g))
  fit <- lmer(y ~ x + (x | g), d, REML = FALSE, control = tight)
  ci <- tryCatch(suppressWarnings(confint(profile(fit, which = "theta_", signames = FALSE))), error = function(e) NULL)
  list(seed = seed, y = y, x = x, g = g, loglik = as.numeric(logLik(fit)), correlation = as.data.frame(VarCorr(fit))$sdcor[3],
       ends = if (is.null(ci)) NULL else as.numeric(ci[grep("^cor", rownames(ci)), ]))
})
write_json(list(versions = sapply(c("lme4", "lmerTest", "pbkrtest"), function(p) as.character(packageVersion(p))),
                unequal = list(y = y, x = x, w = w, g = g, tests = F_tests), kenward_roger = kr, profiles = profiles), "unequal.json", digits = NA, auto_unbox = TRUE, null = "null")
