# Fits that chapter 29 compares with: Rscript formulas.R > formulas.json
suppressPackageStartupMessages({library(lme4); library(lmerTest); library(jsonlite)})
data(Machines, package = "nlme")
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), calc.derivs = FALSE, check.conv.singular = "ignore", check.rankX = "silent.drop.cols")
fit <- function(formula, data) lmer(formula, data, control = control)
says <- function(m, ...) list(formula = paste(deparse(formula(m), width.cutoff = 500), collapse = ""), loglik = as.numeric(logLik(m)), names = names(fixef(m)), params = unname(fixef(m)),
                              bse = unname(sqrt(diag(as.matrix(vcov(m))))), sd = as.data.frame(VarCorr(m))$sdcor, ...)
table <- function(m) { a <- anova(m, type = 1); list(term = rownames(a), F = a[["F value"]], df_num = a$NumDF, df_denom = a$DenDF) }

# categories under a double bar: a variance for each column
M <- data.frame(score = Machines$score, Machine = factor(as.character(Machines$Machine)), Worker = as.character(Machines$Worker))[-c(4, 11, 18, 25, 26, 40, 53), ]
M <- cbind(M, a = +(M$Machine == "A"), b = +(M$Machine == "B"), c = +(M$Machine == "C"))
bars <- says(fit(score ~ Machine + (1 | Worker) + (0 + b | Worker) + (0 + c | Worker), M))
bars0 <- says(fit(score ~ Machine + (0 + a | Worker) + (0 + b | Worker) + (0 + c | Worker), M))

# combinations that do not occur, in a design that is not balanced
C <- transform(cake, k = factor(temperature, ordered = FALSE), replicate = as.integer(as.character(replicate)))
C <- C[-seq(5, 270, by = 11), ]
first <- C[!(C$recipe == "A" & C$k == "175"), ]
some <- C[!(C$recipe == "B" & C$k %in% c("185", "215")) & !(C$recipe == "C" & C$k == "225"), ]
cells <- function(data) { m <- fit(angle ~ recipe * k + (1 | recipe:replicate), data); says(m, anova = table(m), fitted = unname(predict(m))[1:20]) }
whole <- fit(angle ~ recipe * k + (1 | recipe:replicate), C)
p <- length(fixef(whole)); L <- diag(p)[2:3, ]
simple <- contest(whole, L, joint = TRUE)

# truths, R's functions, levels in an order
S <- transform(sleepstudy, late = Days > 4, day = Days * 25L - 100L, hour = (Days * Days) %% 7L * 20L)
new <- data.frame(Days = c(0.5, 12), late = c(TRUE, FALSE), Subject = c("308", "nobody"))
truths <- fit(Reaction ~ late * Days + I(Days > 7) + (late | Subject), S)
counts <- fit(Reaction ~ I(late + (Days > 7)) + (1 | Subject), S)
functions <- fit(log(Reaction) ~ scale(Days) + sqrt(Days) + exp(-Days / 3) + (scale(Days) | Subject), S)
order <- fit(angle ~ factor(recipe, levels = c("C", "A", "B")) + temp + (1 | recipe:replicate), C)
integers <- fit(Reaction ~ day * hour + I(day^2) + I(day^2):hour + (0 + day:hour | Subject), S)
write_json(list(made_with = paste0(R.version.string, ", lme4 ", packageVersion("lme4"), ", lmerTest ", packageVersion("lmerTest")), bars = bars, bars0 = bars0, first = cells(first), some = cells(some),
                simple = list(F = simple[["F value"]], df_num = simple$NumDF, df_denom = simple$DenDF), truths = says(truths, predicted = unname(predict(truths, new, allow.new.levels = TRUE))), counts = says(counts),
                functions = says(functions, predicted = unname(predict(functions, new, allow.new.levels = TRUE))), order = says(order), integers = says(integers)),
           stdout(), digits = 12, auto_unbox = TRUE, pretty = TRUE)
