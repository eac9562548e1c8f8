# Reference values for the chapters after a fit (28e to 28k): tests of terms, marginal means, R-squared, leverages.
# Rscript after_fit.R, in this folder; writes after_fit.json. R packages lme4, lmerTest, pbkrtest, emmeans, car, performance, jsonlite.
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest); library(emmeans); library(performance); library(jsonlite)})
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), calc.derivs = TRUE,
                     check.conv.grad = "ignore", check.conv.singular = "ignore", check.conv.hess = "ignore",
                     check.rankX = "silent.drop.cols")
emm_options(lmer.df = "satterthwaite", msg.nesting = FALSE, msg.interaction = FALSE)
fit <- function(formula, data, ...) eval(substitute(lmer(formula, data, control = tight, ...)), globalenv())    # so that it can be updated

# 14 groups of 4 to 15 rows; a has 3 levels, b 4, in cells of 3 to 25 rows; x varies within groups, w between them.
set.seed(82)
sizes <- c(4, 5, 6, 7, 8, 8, 9, 10, 11, 11, 12, 13, 14, 15)
g <- rep(seq_along(sizes), sizes); n <- length(g)
a <- sample(c("low", "mid", "top"), n, TRUE, prob = c(0.5, 0.3, 0.2))
b <- sample(c("p", "q", "r", "s"), n, TRUE, prob = c(0.35, 0.3, 0.2, 0.15))
x <- round(rnorm(n, 5, 2), 2); w <- rep(round(rnorm(14), 2), sizes); late <- as.integer(runif(n) < 0.3)
h <- sample(1:6, n, TRUE)
y <- 3 + c(low = 0, mid = 0.6, top = -0.4)[a] + c(p = 0, q = 0.5, r = -0.3, s = 0.9)[b] + (a == "top") * (b == "q") * 1.5 +
  (0.4 + 0.3 * (a == "mid")) * x + 0.7 * w + rnorm(14, 0, 1.2)[g] + 0.3 * rnorm(14)[g] * x + rnorm(6, 0, 0.7)[h] + rnorm(n)
d <- data.frame(y = round(y, 3), a = factor(a), b = factor(b), x, w, late, g = factor(g), h = factor(h))
holes <- d[!(d$a == "mid" & d$b == "s") & !(d$a == "low" & d$b == "q"), ]

table_of <- function(t) list(term = rownames(t), sum_sq = t[["Sum Sq"]], mean_sq = t[["Mean Sq"]], num_df = t$NumDF, den_df = t$DenDF, F = t[["F value"]], p = t[["Pr(>F)"]])
tests <- function(m, kr = TRUE) {
  one <- function(ddf) c(lapply(setNames(1:3, c("type1", "type2", "type3")), function(k) table_of(anova(m, type = k, ddf = ddf))),
                         list(drop1 = table_of(drop1(m, ddf = ddf))))
  c(list(loglik = as.numeric(logLik(m)), satterthwaite = one("Satterthwaite")), if (kr) list(kenward_roger = one("Kenward-Roger")))
}
models <- list(
  cells = fit(y ~ a * b + x + (1 | g), d), covariates = fit(y ~ a * x + b + w + (x | g), d), both = fit(y ~ x * w + a * x + (1 | g) + (1 | h), d),
  three = fit(y ~ a * late * x + (1 | g), d), crossed = fit(y ~ a * late + b * x + (1 | g) + (1 | h), d), holes = fit(y ~ a * b + x + (1 | g), holes),
  slopes = fit(y ~ b * x + a * x + (x | g), holes), nocross = fit(y ~ a + b + (1 | g), holes), noconst = fit(y ~ 0 + a + b * x + (1 | g), d),
  nested = fit(y ~ a + a:b + (1 | g), d))
said <- lapply(models, tests)
ml <- tests(fit(y ~ a * b + x + (1 | g), d, REML = FALSE), kr = FALSE)
coded <- function(coding) { e <<- d; contrasts(e$a) <<- coding; contrasts(e$b) <<- coding; tests(fit(y ~ a * b + x + (1 | g), e), kr = FALSE) }
codings <- list(sum = coded(contr.sum), helmert = coded(contr.helmert), poly = coded(contr.poly))

# type 2 with Kenward and Roger, by car
car2 <- lapply(models[c("cells", "covariates", "both", "crossed", "three")], function(m) {
  t <- car::Anova(m, type = 2, test.statistic = "F"); list(term = rownames(t), F = t$F, num_df = t$Df, den_df = t$Df.res, p = t[["Pr(>F)"]]) })

terms_of <- function(m) { t <- ranova(m); list(term = rownames(t), npar = t$npar, loglik = t$logLik, aic = t$AIC, lrt = t$LRT, df = t$Df, p = t[["Pr(>Chisq)"]]) }
random <- list(two = terms_of(models$both), slope = terms_of(models$covariates), one = terms_of(models$cells),
               several = terms_of(fit(y ~ a + x + (x + late | g) + (1 | h), d)), ml = terms_of(fit(y ~ a + x + (x | g) + (1 | h), d, REML = FALSE)))
three_fits <- list(fit(y ~ x + (1 | g), d, REML = FALSE), fit(y ~ x + a + (1 | g), d, REML = FALSE), fit(y ~ x * a + (x | g), d, REML = FALSE))
t <- do.call(anova, unname(three_fits))
several <- list(npar = t$npar, aic = t$AIC, bic = t$BIC, loglik = t$logLik, chisq = t$Chisq, df = t$Df, p = t[["Pr(>Chisq)"]])

# marginal means
means_of <- function(m, specs, by = NULL, ddf = "satterthwaite", adjust = c("tukey", "holm", "sidak", "bonferroni", "none"), ...) {
  e <- emmeans(m, specs, by = by, lmer.df = ddf, ...)
  s <- as.data.frame(summary(e, infer = c(TRUE, FALSE)))
  p <- lapply(setNames(adjust, adjust), function(how) { t <- as.data.frame(summary(pairs(e), adjust = how)); list(contrast = as.character(t$contrast), estimate = t$estimate, se = t$SE, df = t$df, t = t$t.ratio, p = t$p.value) })
  list(levels = lapply(s[c(specs, by)], as.character), mean = s$emmean, se = s$SE, df = s$df, lower = s$lower.CL, upper = s$upper.CL, pairs = p)
}
emms <- list(
  cells_a = means_of(models$cells, "a"), cells_a_kr = means_of(models$cells, "a", ddf = "kenward-roger"), cells_b = means_of(models$cells, "b"),
  cells_a_by_b = means_of(models$cells, "a", "b"), cells_b_by_a_kr = means_of(models$cells, "b", "a", ddf = "kenward-roger"), cells_ab = means_of(models$cells, c("a", "b"), adjust = c("tukey", "holm")),
  covariates_a = means_of(models$covariates, "a"), covariates_a_at = means_of(models$covariates, "a", at = list(x = c(2, 8)), by = "x"),
  covariates_at = means_of(models$covariates, "a", at = list(x = 3, w = 1)), crossed_late = means_of(models$crossed, "late"), crossed_a = means_of(models$crossed, "a", "late"),
  both_a = means_of(models$both, "a"), holes_a = means_of(models$holes, "a"), holes_a_by_b = means_of(models$holes, "a", "b"), holes_ab = means_of(models$holes, c("a", "b"), adjust = c("tukey", "holm")), nocross_a = means_of(models$nocross, "a"))

# R-squared, intraclass correlation, leverage
numbers <- list(slope = fit(y ~ x + a + (x | g), d), two = models$both, one = models$cells, ml = fit(y ~ x + (x | g) + (1 | h), d, REML = FALSE))
explained <- lapply(numbers, function(m) {
  r <- r2_nakagawa(m, tolerance = 0); i <- icc(m, tolerance = 0)
  list(marginal = unname(r$R2_marginal), conditional = unname(r$R2_conditional), icc = c(i$ICC_adjusted, i$ICC_unadjusted))
})
influence <- lapply(numbers, function(m) list(leverage = unname(hatvalues(m)), cooks_distance = unname(cooks.distance(m)), rstudent = unname(tryCatch(rstudent(m), error = function(e) NULL)), fitted = unname(fitted(m)), sigma = sigma(m)))

write_json(list(versions = sapply(c("lme4", "lmerTest", "pbkrtest", "emmeans", "car", "performance"), function(p) as.character(packageVersion(p))),
                data = d, holes = which(!(rownames(d) %in% rownames(holes))) - 1, anova = said, ml = ml, codings = codings, car = car2, ranova = random, several = several,
                means = emms, explained = explained, influence = influence), "after_fit.json", digits = NA, auto_unbox = TRUE, null = "null", na = "null")
